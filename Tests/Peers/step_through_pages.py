"""Opens pages that `backprop export --format html` writes in a real browser, Chromium, as a reader would:
steps through them, follows permalinks, changes numbers and holds what the page computes against what the
engine computes, without a network.

    python3 Tests/Peers/step_through_pages.py [--backprop PROGRAM] [--pictures FOLDER]

Needs chromium, chromium-driver and the package selenium.
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import tempfile

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

ROOT = pathlib.Path(__file__).parents[2]
TWO_TWO_ONE = """input x = [1, 2]
target y = 1
parameter W1 = [[0.1, 0.2], [0.3, -0.1]]
parameter b1 = [0.1, -0.2]
parameter W2 = [[0.4, 0.5]]
parameter b2 = 0.3515249316363555
z1 = W1 @ x + b1
a1 = sigmoid(z1)
z2 = W2 @ a1 + b2
ŷ = sigmoid(z2)
loss L = (y - ŷ)^2 / 2
"""
BATCH = """input x[2]
target y
parameter W[3, 2] ~ glorot_uniform
parameter b[3] ~ zeros
parameter v[1, 3] ~ glorot_uniform
a = tanh(W @ x + b)
p = sigmoid(v @ a)
loss L = binary_cross_entropy(p, y)
penalty R = 0.01 * sum(W^2)
examples
  0.5, 1 -> 1
  -1, 0.25 -> 0
  2, -0.5 -> 1
"""
# Every function of the language, away from its corners.
FUNCTIONS = """input x = [0.7, -1.3, 0.4]
target y = [0.2, 0.5, 0.3]
parameter w = [0.3, 0.8, -0.6]
parameter s = 0.2
u = w * x + 0.1
e = exp(u) + expm1(u) + log(2 + u) + log1p(u + 1) + sqrt(u + 2)
t = sin(u) + cos(u) + tanh(u) + sigmoid(u) + erf(u)
r = relu(u) + elu(u) + softplus(u) + silu(u) + gelu(u) + abs(u)
k = leaky_relu(u, s) + min(u, e) + max(u, t) + xlogy(y, e) + positive(u, t, r)
q = softmax(k)
n = norm(t) + log_sum_exp(r) + max(e) + min(t) + mean(k) + u[1]^3 - u[2] / 7
loss L = cross_entropy(q, y) + 0.01 * n^2
"""


def close(a, b):
    return a == b or abs(a - b) <= 1e-12 * max(abs(a), abs(b), 1e-3)


class Engine:
    """What the engine says of a network: by node, by pass and node, by parameter."""

    def __init__(self, program, network, folder):
        path = folder / "engine.net"
        path.write_text(network, encoding="utf-8")
        text = subprocess.run(
            [program, "export", str(path), "--format", "jsonl"], check=True, capture_output=True
        ).stdout
        self.values, self.gradients, self.costs, self.names = {}, {}, {}, {}
        for line in map(json.loads, text.splitlines()):
            if "node" in line:
                self.values[line["node"]] = line["value"]
                if "name" in line:
                    self.names.setdefault(line["name"], line["node"])
            elif "gradient" in line:
                self.costs[line["gradient"]] = line["value"]
            elif "step" in line:
                self.gradients[line["step"] - 1, line["operand"]] = line["total"]


class Page:
    def __init__(self, driver, program, folder, name, network, *options):
        self.driver = driver
        source = folder / f"{name}.net"
        source.write_text(network, encoding="utf-8")
        self.path = folder / f"{name}.html"
        subprocess.run(
            [program, "export", str(source), "--format", "html", "-o", str(self.path), "--force",
             *options], check=True)
        self.open()

    def open(self, address=""):
        self.driver.get("about:blank")
        self.driver.get(self.path.as_uri() + address)

    def run(self, script, *arguments):
        return self.driver.execute_script(f"return {script}", *arguments)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def press(self, *keys):
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def visible_steps(self):
        return self.run("[...document.querySelectorAll('article.step')]"
                        ".filter(card => card.checkVisibility()).map(card => card.id)")

    def type(self, selector, text):
        field = self.one(selector)
        field.clear()
        field.send_keys(text)

    def numbers_agree(self, engine):
        """Holds every number of the page against the engine's."""
        data = self.run("backprop.data")
        count = 0
        for node, value in engine.values.items():
            mine = self.run("backprop.number(arguments[0])", f"v{node}")
            assert close(mine, value), (node, mine, value)
            count += 1
        for (index, operand), value in engine.gradients.items():
            if operand in data["passes"][index]["names"].values():
                mine = self.run("backprop.number(arguments[0])", f"g{index}.{operand}")
                assert close(mine, value), (index, operand, mine, value)
                count += 1
        for name, value in engine.costs.items():
            mine = self.run("backprop.number(arguments[0])", f"J{engine.names[name]}")
            assert close(mine, value), (name, mine, value)
            count += 1
        return count


def stepping(page):
    cards = page.all("article.step")
    count = len(cards)
    assert page.visible_steps() == ["step-1"], page.visible_steps()
    for number in range(2, count + 1):
        page.press(Keys.ARROW_RIGHT if number % 2 else Keys.SPACE)
        assert page.visible_steps() == [f"step-{number}"], (number, page.visible_steps())
    page.press(Keys.ARROW_RIGHT)
    assert page.visible_steps() == [f"step-{count}"]
    assert page.run("location.hash") == f"#step={count}"
    for number in range(count - 1, 0, -1):
        page.press(Keys.ARROW_LEFT)
        assert page.visible_steps() == [f"step-{number}"]
    page.press(Keys.END)
    assert page.visible_steps() == [f"step-{count}"]
    page.press(Keys.HOME)
    assert page.visible_steps() == ["step-1"]
    page.press("]")
    first = page.run("document.querySelector('article.backward').id")
    assert page.visible_steps() == [first]
    page.one("[data-go=next]").click()
    page.one("[data-go=previous]").click()
    assert page.visible_steps() == [first]
    Select(page.one("#choice")).select_by_value("4")
    assert page.visible_steps() == ["step-5"]
    page.run("(document.querySelector('#slider').value = 2, "
             "document.querySelector('#slider').dispatchEvent(new Event('input')))")
    assert page.visible_steps() == ["step-3"]


def permalinks(page):
    page.open("#step=12")
    assert page.visible_steps() == ["step-12"]
    page.run("location.hash = '#step=3'")
    assert page.visible_steps() == ["step-3"]
    page.open("#step=99999")
    assert page.visible_steps() == [f"step-{len(page.all('article.step'))}"]
    page.open("#nonsense")
    assert page.visible_steps() == ["step-1"]


def filling(page):
    """Values appear as the way forward reaches them, gradients as the way back does."""
    page.press(Keys.HOME)
    assert page.one("tr[data-name='L'] .value").text == ""
    assert page.one("tr[data-name='ŷ'] .gradient").text == ""
    page.press("]")
    assert page.one("tr[data-name='L'] .value").text == "0.045"
    assert page.one("tr[data-name='ŷ'] .gradient").text == "−0.3"
    assert page.one("tr[data-name='z2'] .gradient").text == ""
    assert page.one("svg.graph .node.current").get_attribute("data-node") == "ŷ"
    assert [item.get_attribute("data-equation") for item in page.all("li.active")] == ["L"]
    edge = page.one("svg.graph .edge.backward")
    assert (edge.get_attribute("data-from"), edge.get_attribute("data-to")) == ("ŷ", "L")


def jumping(page):
    page.one("svg.graph .node[data-node='z2']").click()
    assert page.one("article.current h3").text != ""
    assert page.run("document.querySelector('article.current').dataset.name") == "z2"
    page.one("svg.graph .node[data-node='W1[1,2]'] text").click()
    assert page.one("#chain").is_displayed()
    total = len(page.all("article.step"))
    count = int(page.one("#place").text.split("/")[1])
    # z1[1], a1[1], z2, ŷ and L forwards; back through all but L, and the parameter itself.
    assert count == 10 < total, count
    page.press(Keys.ESCAPE)
    assert not page.one("#chain").is_displayed()
    # An edge leads to the derivative that flows through it; a step that a number is from is a link.
    page.run("document.querySelector('.edge[data-from=\"a1[1]\"]')"
             ".dispatchEvent(new MouseEvent('click', {bubbles: true}))")
    assert page.run("document.querySelector('article.current').dataset.name") == "a1[1]"
    page.one("article.current a[data-step]").click()
    assert page.run("document.querySelector('article.current').dataset.name") == "z2"


def playing(page, program, folder):
    page.type("tr[data-name='x[1]'] input", "-0.75")
    page.type("tr[data-name='W1[2,1]'] input", "1.5")
    page.type("tr[data-name='y'] input", "0.25")
    changed = (TWO_TWO_ONE.replace("x = [1,", "x = [-0.75,").replace("[0.3, -0.1]", "[1.5, -0.1]")
               .replace("y = 1", "y = 0.25"))
    engine = Engine(program, changed, folder)
    page.numbers_agree(engine)
    # What the cards show is what was computed anew.
    shown = page.run("document.querySelector('article.forward .line.result mrow[data-q]').textContent")
    first = engine.values[int(page.run("document.querySelector('article.forward').dataset.result")[1:])]
    assert abs(float(shown.replace("−", "-")) - first) < 1e-5 * abs(first), (shown, first)
    # A step of descent in the page is a step of descent in the engine.
    page.type("#rate", "0.25")
    before = {name: engine.values[engine.names[name]] for name in engine.costs}
    page.one("#take").click()
    for name, gradient in engine.costs.items():
        mine = page.run("backprop.number(arguments[0])", f"v{engine.names[name]}")
        assert close(mine, before[name] - 0.25 * gradient), name
    page.one("#reset").click()
    page.numbers_agree(Engine(program, TWO_TWO_ONE, folder))
    # What is no number is refused and changes nothing.
    page.type("tr[data-name='x[1]'] input", "one")
    assert page.one("tr[data-name='x[1]'] input").get_attribute("aria-invalid") == "true"
    page.numbers_agree(Engine(program, TWO_TWO_ONE, folder))
    page.open()


def predicting(page):
    page.open("#step=8")
    page.one("#predict").click()
    assert not page.one("article.current .line.result").is_displayed()
    page.type("#guess input[type=text]", "+")
    page.one("#guess button[type=submit]").click()
    assert "Not so" in page.one("#verdict").text
    assert page.one("article.current .line.result").is_displayed()
    page.one("[data-go=next]").click()
    page.type("#guess input[type=text]", "-0.063")
    page.one("#guess button[type=submit]").click()
    assert page.one("#verdict").text == "Right. 1 of 2 so far.", page.one("#verdict").text
    page.run("document.activeElement.blur()")
    page.press(Keys.ARROW_RIGHT)
    assert not page.one("article.current .line.result").is_displayed()
    page.press(Keys.ARROW_RIGHT)
    assert page.one("article.current .line.result").is_displayed()
    page.open()


def reading(page):
    """All steps at once: on the page, in print; every control has a name."""
    count = len(page.all("article.step"))
    page.one("#everything").click()
    assert len(page.visible_steps()) == count
    page.one("#everything").click()
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert len(page.visible_steps()) == count
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    for control in page.all("button, input, select"):
        if control.is_displayed():
            assert control.accessible_name, control.get_attribute("outerHTML")
    page.driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]})
    names = page.run("[...document.querySelectorAll('*')].map(e => getComputedStyle(e).animationName)")
    assert set(names) == {"none"}
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def keeping_to_itself(page):
    """No request but for the file, no link out of it, no error."""
    for link in page.all("a[href], link[href], [src], use[href]"):
        target = link.get_dom_attribute("href") or link.get_dom_attribute("src")
        assert target.startswith(("#", "data:,")), target
    for entry in page.driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            address = message["params"]["request"]["url"]
            assert address.startswith(("file://", "data:", "about:")), address
    errors = page.driver.get_log("browser")
    assert errors == [], errors


def widths(page, name, pictures):
    for kind, width, height in [("phone", 390, 844), ("desktop", 1280, 900)]:
        page.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": kind == "phone"})
        page.open("#step=9")
        overflow = page.run("document.documentElement.scrollWidth - innerWidth")
        assert overflow <= 0, (kind, overflow)
        for scheme in ["light", "dark"]:
            page.driver.execute_cdp_cmd(
                "Emulation.setEmulatedMedia",
                {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
            picture = pictures / f"{name}-{kind}-{scheme}.png"
            assert page.driver.save_screenshot(str(picture))
            assert picture.stat().st_size > 10_000
    page.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def browser(scripts=True):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("chromium-browser")
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,1000"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    if not scripts:
        options.add_experimental_option(
            "prefs", {"profile.managed_default_content_settings.javascript": 2})
    return webdriver.Chrome(
        options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--backprop", default=str(ROOT / ".build/release/backprop"))
    parser.add_argument("--pictures", help="keeps the screenshots in this folder")
    arguments = parser.parse_args()
    program = arguments.backprop
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        pictures = pathlib.Path(arguments.pictures or temporary)
        pictures.mkdir(parents=True, exist_ok=True)
        driver = browser()
        try:
            page = Page(driver, program, folder, "two-two-one", TWO_TWO_ONE, "--rate", "0.5")
            count = page.numbers_agree(Engine(program, TWO_TWO_ONE, folder))
            print(f"two-two-one: {count} numbers are the engine's to 1e-12")
            stepping(page)
            permalinks(page)
            filling(page)
            jumping(page)
            playing(page, program, folder)
            predicting(page)
            reading(page)
            widths(page, "two-two-one", pictures)
            keeping_to_itself(page)
            print("two-two-one: stepped through, played with, read")
            others = [
                ("batch", BATCH, ["--rate", "0.1"]), ("functions", FUNCTIONS, []),
                ("operations", TWO_TWO_ONE, ["--detail", "operation"]),
                ("adam", BATCH, ["--optimizer", "adam(rate = 0.01)", "--steps", "2"]),
            ]
            for name, network, options in others:
                page = Page(driver, program, folder, name, network, *options)
                count = page.numbers_agree(Engine(program, network, folder))
                stepping(page)
                widths(page, name, pictures)
                keeping_to_itself(page)
                print(f"{name}: {count} numbers are the engine's to 1e-12; stepped through")
            page = Page(driver, program, folder, "layer", BATCH, "--detail", "layer")
            stepping(page)
            widths(page, "layer", pictures)
            keeping_to_itself(page)
            print("layer: stepped through")
        finally:
            driver.quit()
        driver = browser(scripts=False)
        try:
            page = Page(driver, program, folder, "two-two-one", TWO_TWO_ONE)
            # No script can be asked what is seen.
            shown = [card for card in page.all("article.step") if card.is_displayed()]
            count = len(page.all("article.step"))
            assert count == len(shown) > 20
            assert not [control for control in page.all("button, input, select")
                        if control.is_displayed() and control.tag_name != "button"]
            print(f"without scripts: all {count} steps are there")
        finally:
            driver.quit()


if __name__ == "__main__":
    main()
