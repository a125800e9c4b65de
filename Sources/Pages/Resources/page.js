// What a page of a trace does. It is given `rules`, `updates` and `results`, which are made from the
// engine's own rules, `lineFormulas` and `lineNumbers`, the cards' lines in numbers, and the trace's
// operations as data.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  // A network may well have a value called `constructor`.
  for (const table of [data.equations, ...data.passes.map((pass) => pass.names)]) {
    Object.setPrototypeOf(table, null);
  }
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);

  // MARK: Numbers

  /** A size in scientific form; what lies in the middle goes to the even digit. */
  function rounded(size, count) {
    const result = size.toExponential(count - 1);
    if (!/5(e|$)/.test(size.toExponential(count))) return result;
    const whole = size.toExponential(100);
    const end = count === 1 ? 1 : count + 1;
    const isMiddle = /^\.?50*$/.test(whole.slice(end, whole.indexOf("e")));
    const isEven = "02468".includes(whole[end - 1]);
    return isMiddle && isEven ? whole.slice(0, end) + whole.slice(whole.indexOf("e")) : result;
  }

  /** A number's sign, digits and power of ten, as the rest of the project writes them. */
  function parts(x, count = data.digits) {
    if (Number.isNaN(x)) return { sign: "", digits: "NaN", power: null };
    if (x === 0) return { sign: "", digits: "0", power: null };
    const sign = x < 0 ? "−" : "";
    if (!Number.isFinite(x)) return { sign, digits: "∞", power: null };
    const [mantissa, exponent] = rounded(Math.abs(x), count).split("e");
    const power = Number(exponent);
    const kept = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
    if (power < -5 || power >= Math.max(6, count)) return { sign, digits: kept, power };
    const digits = kept.replace(".", "");
    if (power < 0) return { sign, digits: "0." + "0".repeat(-power - 1) + digits, power: null };
    const whole = digits.padEnd(power + 1, "0");
    const rest = whole.slice(power + 1);
    return { sign, digits: whole.slice(0, power + 1) + (rest ? "." + rest : ""), power: null };
  }

  function text(x, count) {
    const { sign, digits, power } = parts(x, count);
    return sign + digits + (power === null ? "" : "e" + String(power).replace("-", "−"));
  }

  /** The number in MathML, in brackets where its place needs them. */
  function maths(x, place) {
    const { sign, digits, power } = parts(x);
    const minus = "<mo form=\"prefix\">−</mo>";
    let result = (sign ? minus : "") + `<mn>${digits}</mn>`;
    if (power !== null) {
      const exponent = (power < 0 ? minus : "") + `<mn>${Math.abs(power)}</mn>`;
      result += `<mo>×</mo><msup><mn>10</mn><mrow>${exponent}</mrow></msup>`;
    }
    const isHeld = (sign && place.n) || (power !== null && place.p);
    return isHeld ? `<mo form="prefix">(</mo>${result}<mo form="postfix">)</mo>` : result;
  }

  // MARK: Computing

  /** What the conditions of the node that is being computed came to. */
  let taken = "";
  globalThis.above = (x) => {
    taken += x > 0 ? "+" : "-";
    return x > 0;
  };

  /** The error function: its series, whose terms all have one sign. */
  globalThis.erf = (x) => {
    if (Number.isNaN(x)) return x;
    if (Math.abs(x) > 6) return Math.sign(x);
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  };

  const operands = data.nodes.map((node) => (Array.isArray(node) ? node.slice(1) : []));
  const isLeaf = (id) => !Array.isArray(data.nodes[id]);
  const isDifferentiable = data.nodes.map(() => false);
  for (const id of data.differentiable) isDifferentiable[id] = true;
  operands.forEach((list, id) => {
    if (list.some((operand) => isDifferentiable[operand])) isDifferentiable[id] = true;
  });

  /** For each pass, the named nodes backwards, each with the unnamed ones that it is made of. */
  const sweeps = data.passes.map((pass) => {
    const named = new Set(Object.values(pass.names));
    return [...named]
      .filter((id) => !isLeaf(id) && id <= pass.start)
      .sort((a, b) => b - a)
      .map((output) => {
        const inner = new Set([output]);
        const waiting = [output];
        while (waiting.length) {
          for (const operand of operands[waiting.pop()]) {
            if (named.has(operand) || inner.has(operand)) continue;
            inner.add(operand);
            waiting.push(operand);
          }
        }
        return { output, inner: [...inner].sort((a, b) => b - a), named };
      });
  });

  /** Computes every value, then every derivative, with some leaves changed. */
  function compute(changed) {
    const count = data.nodes.length;
    const values = new Float64Array(count);
    const branches = new Array(count);
    const locals = new Array(count);
    for (let id = 0; id < count; id++) {
      const node = data.nodes[id];
      if (isLeaf(id)) {
        values[id] = changed.has(id) ? changed.get(id) : node;
        continue;
      }
      const x = operands[id].map((operand) => values[operand]);
      taken = "";
      values[id] = rules[node[0]].value(x);
      if (isDifferentiable[id]) locals[id] = rules[node[0]].derivatives(x, values[id]);
      branches[id] = taken;
    }
    const passes = data.passes.map((pass, index) => back(pass, sweeps[index], locals));
    const losses = data.passes.flatMap((pass, index) => (pass.isPenalty ? [] : [index]));
    const penalty = data.passes.findIndex((pass) => pass.isPenalty);
    const mean = (number) => losses.reduce((sum, i) => sum + number(i), 0) / losses.length;
    const cost =
      mean((i) => values[data.passes[i].start]) +
      (penalty < 0 ? 0 : values[data.passes[penalty].start]);
    const costGradient = (node) =>
      mean((i) => passes[i].gradients.get(node) ?? 0) +
      (penalty < 0 ? 0 : (passes[penalty].gradients.get(node) ?? 0));
    return { values, branches, passes, cost, costGradient };
  }

  /** One way back: the gradient of each named node, and what comes to it through each other. */
  function back(pass, sweep, locals) {
    const gradients = new Map([[pass.start, 1]]);
    const contributions = new Map();
    for (const { output, inner, named } of sweep) {
      const upstream = gradients.get(output);
      if (upstream === undefined) continue;
      const adjoints = new Map([[output, 1]]);
      const reached = new Map();
      for (const node of inner) {
        const adjoint = adjoints.get(node);
        if (adjoint === undefined || !locals[node]) continue;
        operands[node].forEach((operand, position) => {
          if (!isDifferentiable[operand]) return;
          const map = named.has(operand) ? reached : adjoints;
          map.set(operand, (map.get(operand) ?? 0) + adjoint * locals[node][position]);
        });
      }
      for (const [operand, local] of reached) {
        const share = upstream * local;
        gradients.set(operand, (gradients.get(operand) ?? 0) + share);
        contributions.set(`${operand}.${output}`, share);
      }
    }
    return { gradients, contributions };
  }

  // MARK: What is shown

  const exported = new Map();
  const base = compute(exported);
  let changed = new Map();
  let rate = data.rate;
  let now = base;
  /** The traces behind each step of an update, computed when they are asked for. */
  let later = [];
  let lines = [];

  function line(index) {
    if (lines[index] === undefined) {
      lines[index] = updates[index].value(updates[index].arguments.map(number));
    }
    return lines[index];
  }

  function state(step) {
    if (step === 0) return now;
    if (!later[step]) {
      const leaves = new Map(changed);
      for (let i = 0; i < step; i++) {
        for (const [node, index] of Object.entries(results[i])) leaves.set(Number(node), line(index));
      }
      later[step] = compute(leaves);
    }
    return later[step];
  }

  /** The number that a code stands for. */
  function number(code) {
    const [name, step] = code.split("@");
    const trace = state(Number(step ?? 0));
    const ids = name.slice(1).split(".").map(Number);
    switch (name[0]) {
      case "v": return trace.values[ids[0]];
      case "g": return trace.passes[ids[0]].gradients.get(ids[1]) ?? 0;
      case "c": return trace.passes[ids[0]].contributions.get(`${ids[1]}.${ids[2]}`) ?? 0;
      case "J": return name === "J" ? trace.cost : trace.costGradient(ids[0]);
      case "h": return rate;
      case "u": return line(ids[0]);
    }
    return NaN;
  }

  const fill = (template, ...numbers) => numbers.reduce((t, x) => t.replace("{}", x), template);

  function effect(gradient) {
    const change = gradient / 100;
    if (change === 0) return data.words.stays;
    if (!Number.isFinite(change)) return data.words.unknown;
    const size = text(Math.abs(change), 3);
    return fill(change > 0 ? data.words.rises : data.words.falls, size);
  }

  function movement(code) {
    const step = Number(code.slice(1));
    const [before, after] = [state(step).cost, state(step + 1).cost];
    if (!Number.isFinite(before)) return data.words.wasInfinite;
    if (!Number.isFinite(after)) return data.words.infinite;
    if (before === after) return fill(data.words.movesNot, text(before));
    return fill(after < before ? data.words.movesDown : data.words.movesUp, text(before), text(after));
  }

  function showNumbers() {
    for (const element of all("[data-q]")) {
      const code = element.dataset.q;
      if (element.classList.contains("effect")) element.textContent = effect(number(code));
      else if (element.classList.contains("movement")) element.textContent = movement(code);
      else if (element.tagName.toLowerCase() === "mrow") {
        element.innerHTML = maths(number(code), element.dataset);
      } else element.textContent = text(number(code));
    }
    markStale();
  }

  /** Marks the cards whose formulas, written for the first numbers, do not come to their results now. */
  function markStale() {
    const isSame = now.branches.every((branch, id) => branch === base.branches[id]);
    for (const { card, holds, result } of steps) {
      card.classList.toggle("stale", !isSame && holds !== null && !comesTo(holds, number(result)));
    }
  }

  /** Whether a card's line in numbers comes to a number, but for rounding. */
  function comesTo(index, result) {
    const [formula, ...numbers] = lineNumbers[index];
    const sum = lineFormulas[formula](numbers.map(number));
    const size = Math.max(Math.abs(sum), Math.abs(result));
    return Object.is(sum, result) || Math.abs(sum - result) <= 1e-9 * size + 1e-12;
  }

  /** Says what is no longer as it was, and what can no longer be computed. */
  function showNotice(pass) {
    const notice = one("#notice");
    if (!notice) return;
    const found = document.body.classList.contains("changed") ? firstInfinite(pass) : null;
    notice.textContent = found ?? "";
    notice.hidden = found === null;
  }

  /** What is said of the first value, or else the first derivative, that is not a finite number. */
  function firstInfinite(pass) {
    const said = (name, x) =>
      fill(Number.isNaN(x) ? data.words.notANumber : data.words.isInfinite, name);
    const table = Object.entries(names(pass)).sort(([, a], [, b]) => a - b);
    for (const [name, id] of table) {
      if (!Number.isFinite(now.values[id])) return said(name, now.values[id]);
    }
    for (const [name, id] of table.reverse()) {
      const gradient =
        pass === null ? now.costGradient(id) : (now.passes[pass].gradients.get(id) ?? 0);
      if (!Number.isFinite(gradient)) return said(`∂${subject(pass)}/∂${name}`, gradient);
    }
    return null;
  }

  /** Computes all anew and shows it. */
  function update() {
    lines = [];
    later = [];
    now = compute(changed);
    const isChanged = changed.size > 0 || rate !== data.rate;
    document.body.classList.toggle("changed", isChanged);
    one("#reset").disabled = !isChanged;
    showNumbers();
    show();
  }

  // MARK: Steps

  const steps = all("article.step").map((card, index) => {
    const pass = card.dataset.pass === undefined ? null : Number(card.dataset.pass);
    const names = data.passes[pass ?? 0]?.names ?? {};
    return {
      card, index, pass, section: card.dataset.section, name: card.dataset.name ?? null,
      // Where whole arrays are told there are no nodes, and names serve.
      node: card.dataset.name === undefined ? null : (names[card.dataset.name] ?? card.dataset.name),
      title: card.dataset.title, result: card.dataset.result ?? null,
      holds: card.dataset.line === undefined ? null : Number(card.dataset.line),
    };
  });

  /** For each pass, the named nodes that use a named node. */
  const outputs = base.passes.map(({ contributions }) => {
    const table = new Map();
    for (const key of contributions.keys()) {
      const [operand, output] = key.split(".").map(Number);
      if (!table.has(operand)) table.set(operand, []);
      table.get(operand).push(output);
    }
    return table;
  });

  const forwardStep = new Map();
  const backwardStep = new Map();
  for (const step of steps) {
    if (step.section === "forward" && !forwardStep.has(step.node)) {
      forwardStep.set(step.node, step.index);
    }
    if (step.section === "backward") {
      backwardStep.set(`${step.pass ?? "J"}.${step.node}`, step.index);
    }
    if (step.section === "cost") backwardStep.set(`J.${step.node}`, step.index);
  }

  let current = 0;
  let chain = null;
  let showsAll = false;
  let predicts = false;
  const revealed = new Set();

  const isOfChain = (step) =>
    chain === null || (step.pass === chain.pass && chain.nodes.has(step.node));
  const shown = () => steps.filter(isOfChain);

  /** The pass whose numbers stand in the graph and in the table; `null` is the cost. */
  function context(step) {
    return step.pass ?? (data.passes.length === 1 ? 0 : null);
  }

  const nameOf = (table, node) => Object.keys(table).find((name) => table[name] === node);
  const names = (pass) => data.passes[pass ?? 0]?.names ?? {};

  function valueOf(pass, name) {
    const node = names(pass)[name];
    if (node === undefined) return null;
    const step = forwardStep.get(node);
    const isKnown = showsAll || isLeaf(node) || step === undefined || step <= current;
    return isKnown ? now.values[node] : null;
  }

  function gradientOf(pass, name) {
    const node = names(pass)[name];
    if (node === undefined || !isDifferentiable[node]) return null;
    if (pass === null) {
      const step = backwardStep.get(`J.${node}`);
      if (step === undefined) return null;
      return showsAll || step <= current ? now.costGradient(node) : null;
    }
    const gradient = now.passes[pass].gradients.get(node);
    const step = backwardStep.get(`${pass}.${node}`);
    if (gradient === undefined || (step === undefined && node !== data.passes[pass].start)) return null;
    return showsAll || (step !== undefined && step <= current) ? gradient : null;
  }

  const subject = (pass) => (pass === null ? "J" : data.passes[pass].subject);
  const isHidden = (step) =>
    predicts && (step.section === "backward" || step.section === "cost") && !revealed.has(step.index);

  /** Shows the current step everywhere. */
  function show() {
    const step = steps[current];
    const list = shown();
    const place = list.indexOf(step);
    const pass = context(step);
    for (const other of steps) {
      other.card.classList.toggle("current", other === step);
      other.card.classList.toggle("covered", isHidden(other));
      other.card.hidden = !showsAll && other !== step;
    }
    for (const part of all("section.part")) {
      part.hidden = !showsAll && !part.contains(step.card);
    }
    const slider = one("#slider");
    slider.max = Math.max(list.length - 1, 0);
    slider.value = Math.max(place, 0);
    slider.setAttribute("aria-valuetext", step.title);
    one("#place").textContent = `${place + 1} / ${list.length}`;
    one("#choice").value = current;
    for (const name of ["first", "previous"]) one(`[data-go=${name}]`).disabled = place <= 0;
    for (const name of ["next", "last"]) {
      one(`[data-go=${name}]`).disabled = place >= list.length - 1;
    }
    showGraph(step, pass);
    showTable(step, pass);
    showNotice(pass);
    showEquations(step, pass);
    showGuess(step);
    const result = step.result && !isHidden(step) ? ` = ${text(number(step.result))}` : "";
    one("#status").textContent =
      fill(data.words.status, place + 1, list.length, step.title + result);
  }

  function showGraph(step, pass) {
    if (data.nodes.length === 0) {
      for (const element of all("svg.graph .node")) {
        element.classList.toggle("current", element.dataset.node === step.name);
      }
      return;
    }
    const table = names(pass);
    const uses = step.pass === null ? [] : (outputs[step.pass].get(step.node) ?? []);
    const whole = (name) => name?.split("[")[0];
    // A large graph shows whole arrays, of which a step is about one element.
    const showsArrays = all("svg.graph .node").some(({ dataset }) => !(dataset.node in table));
    const usedArrays = new Set(uses.map((id) => whole(nameOf(table, id))));
    for (const element of all("svg.graph .node")) {
      const name = element.dataset.node;
      element.classList.toggle(
        "current", step.name !== null && name === (showsArrays ? whole(step.name) : step.name));
      if (!(name in table)) continue;
      const [value, gradient] = [valueOf(pass, name), gradientOf(pass, name)];
      const covers = isHidden(step) && table[name] === step.node;
      one(".value", element).textContent = value === null ? "" : text(value);
      one(".gradient", element).textContent =
        gradient === null || covers ? "" : "∂ " + text(gradient);
      element.classList.toggle("reached", value !== null);
      element.classList.toggle("away", chain !== null && !chain.nodes.has(table[name]));
    }
    for (const edge of all("svg.graph .edge")) {
      const [from, to] = [table[edge.dataset.from], table[edge.dataset.to]];
      const isOf = (end, id) =>
        showsArrays ? end === whole(step.name) : id === step.node;
      const isUsed = showsArrays ? usedArrays.has(edge.dataset.to) : uses.includes(to);
      const isForward = step.section === "forward" && isOf(edge.dataset.to, to);
      const isBackward =
        step.section === "backward" && isOf(edge.dataset.from, from) && isUsed;
      edge.classList.toggle("forward", isForward);
      edge.classList.toggle("backward", isBackward);
      const isAway =
        chain !== null && !showsArrays && !(chain.nodes.has(from) && chain.nodes.has(to));
      edge.classList.toggle("away", isAway);
    }
  }

  function showTable(step, pass) {
    for (const row of all("#values tr[data-name]")) {
      row.classList.toggle("current", step.name === row.dataset.name);
    }
    if (data.nodes.length === 0) return;
    one("#gradient-head").textContent = `∂${subject(pass)}/∂·`;
    for (const row of all("#values tr[data-name]")) {
      const name = row.dataset.name;
      const node = names(pass)[name];
      const [value, gradient] = [valueOf(pass, name), gradientOf(pass, name)];
      const covers = isHidden(step) && node === step.node;
      const input = one("input", row);
      if (input) {
        if (document.activeElement !== input) {
          input.value = text(now.values[node]);
          input.title = String(now.values[node]);
          input.setAttribute("aria-invalid", "false");
        }
      } else {
        one(".value", row).textContent = value === null ? "" : text(value);
      }
      one(".gradient", row).textContent = gradient === null || covers ? "" : text(gradient);
      row.classList.toggle("away", chain !== null && !chain.nodes.has(node));
    }
  }

  /** The equation that is computed, or those that are differentiated. */
  function showEquations(step, pass) {
    const nodes =
      step.section === "forward"
        ? [step.node]
        : step.pass === null ? [] : (outputs[step.pass].get(step.node) ?? []);
    const table = Object.entries(names(pass));
    const active = new Set(
      nodes.map((node) => {
        const name = (table.find(([, id]) => id === node)?.[0] ?? String(node)).split("[")[0];
        return data.equations[name] ?? name;
      }));
    for (const item of all("[data-equation]")) {
      const isActive = active.has(item.dataset.equation);
      item.classList.toggle("active", isActive);
      item.classList.toggle("forward", isActive && step.section === "forward");
      if (isActive) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    }
  }

  // MARK: Going

  function go(index, remembers = true) {
    current = Math.min(Math.max(index, 0), steps.length - 1);
    if (remembers) history.replaceState(null, "", `#step=${current + 1}`);
    show();
    if (showsAll) steps[current].card.scrollIntoView({ block: "center" });
    else if (matchMedia("(max-width: 62rem)").matches) showCard();
    showPlaceInGraph();
  }

  /** Brings the current card onto a small screen, and what is asked above it. */
  function showCard() {
    steps[current].card.scrollIntoView({ block: "nearest" });
    if (!one("#guess").hidden) one("#guess").scrollIntoView({ block: "nearest" });
  }

  /** Moves a graph that is wider than the screen to the current value. */
  function showPlaceInGraph() {
    const frame = one(".graph .scroll");
    const node = one("svg.graph .node.current");
    if (!frame || !node) return;
    const [outer, inner] = [frame.getBoundingClientRect(), node.getBoundingClientRect()];
    frame.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
    frame.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
  }

  /** So many shown steps on; what is covered is revealed first. */
  function move(by) {
    if (by === 1 && isHidden(steps[current])) return reveal();
    const list = shown();
    const place = list.indexOf(steps[current]) + by;
    if (place >= 0 && place < list.length) go(list[place].index);
  }

  /** To the first step of the phase before or behind. */
  function movePhase(by) {
    const list = shown();
    const heading = (step) => step.card.parentElement;
    let place = list.indexOf(steps[current]);
    const start = heading(list[place]);
    if (by < 0) while (place > 0 && heading(list[place - 1]) === start) place--;
    if (by < 0) place--;
    else while (place < list.length - 1 && heading(list[place]) === start) place++;
    place = Math.max(place, 0);
    if (by < 0) {
      const goal = heading(list[place]);
      while (place > 0 && heading(list[place - 1]) === goal) place--;
    }
    go(list[place].index);
  }

  const moves = {
    first: () => go(shown()[0].index),
    previous: () => move(-1),
    next: () => move(1),
    last: () => go(shown().at(-1).index),
  };

  function readAddress() {
    const match = /^#step=(\d+)$/.exec(location.hash);
    if (match) go(Number(match[1]) - 1, false);
  }

  /** To the step that tells most of a value from where the reader stands. */
  function goTo(name) {
    const pass = context(steps[current]);
    const node = names(pass)[name] ?? name;
    const back = backwardStep.get(`${pass ?? "J"}.${node}`) ?? backwardStep.get(`0.${node}`);
    const there = forwardStep.get(node);
    const isForward = steps[current].section === "forward";
    // Of a whole array, the first element's.
    const first = steps.findIndex(
      (step) => step.section === (isForward ? "forward" : "backward") && step.name?.startsWith(`${name}[`));
    const goal = (isForward ? (there ?? back) : (back ?? there)) ?? (first < 0 ? undefined : first);
    if (goal === undefined) return;
    if (chain !== null && !isOfChain(steps[goal])) leaveChain();
    go(goal);
  }

  // MARK: One chain alone

  function followChain(name) {
    const pass = context(steps[current]) ?? 0;
    const node = names(pass)[name];
    if (!outputs[pass]?.has(node)) return goTo(name);
    const nodes = new Set([node]);
    const waiting = [node];
    while (waiting.length) {
      for (const output of outputs[pass].get(waiting.pop()) ?? []) {
        if (nodes.has(output)) continue;
        nodes.add(output);
        waiting.push(output);
      }
    }
    chain = { pass, nodes, name };
    one("#chain").hidden = false;
    one("#chain b").textContent = name;
    const card = backwardStep.get(`${pass}.${node}`);
    go(card ?? shown()[0].index);
  }

  function leaveChain() {
    chain = null;
    one("#chain").hidden = true;
    show();
  }

  // MARK: Predicting

  let right = 0;
  let guesses = 0;

  function showGuess(step) {
    const form = one("#guess");
    form.hidden = !predicts || showsAll || !isHidden(step);
    if (!form.hidden) one("#guess-name").textContent = step.title.replace(/^.*(: |：)/, "");
  }

  function reveal(message = "") {
    revealed.add(current);
    one("#verdict").textContent = message;
    one("#verdict").hidden = message === "";
    show();
  }

  function guess(typed) {
    const step = steps[current];
    const answer = number(step.result);
    const said = typed.trim().replaceAll("−", "-");
    const isSign = ["+", "-", "0"].includes(said);
    const value = isSign ? { "+": 1, "-": -1, 0: 0 }[said] : Number(said);
    if (said === "" || Number.isNaN(value)) {
      one("#verdict").hidden = false;
      one("#verdict").textContent = data.words.notUnderstood;
      return;
    }
    guesses += 1;
    const hasSign = Math.sign(value) === Math.sign(answer);
    const isRight = isSign ? hasSign : Math.abs(value - answer) <= 0.01 * Math.abs(answer);
    if (isRight) right += 1;
    const verdict = isRight
      ? data.words.right
      : isSign || !hasSign ? data.words.wrongSign : data.words.wrongSize;
    reveal(fill(verdict, right, guesses));
  }

  // MARK: Wiring

  function changeLeaf(input, row) {
    const value = Number(input.value.trim().replaceAll("−", "-"));
    const isValid = input.value.trim() !== "" && Number.isFinite(value);
    input.setAttribute("aria-invalid", String(!isValid));
    if (!isValid) return;
    if (row.dataset.name === undefined) rate = value;
    else {
      const node = names(context(steps[current]))[row.dataset.name];
      if (value === data.nodes[node]) changed.delete(node);
      else changed.set(node, value);
    }
    update();
  }

  function wire() {
    for (const [name, run] of Object.entries(moves)) {
      one(`[data-go=${name}]`).addEventListener("click", run);
    }
    one("#slider").addEventListener("input", (event) => go(shown()[event.target.value].index));
    const choice = one("#choice");
    for (const step of steps) choice.add(new Option(`${step.index + 1}. ${step.title}`, step.index));
    choice.addEventListener("change", () => {
      if (!isOfChain(steps[choice.value])) leaveChain();
      go(Number(choice.value));
    });
    one("#everything").addEventListener("change", (event) => {
      showsAll = event.target.checked;
      document.body.classList.toggle("stepping", !showsAll);
      show();
    });
    one("#predict").addEventListener("change", (event) => {
      predicts = event.target.checked;
      revealed.clear();
      one("#verdict").hidden = true;
      show();
      if (predicts) showCard();
    });
    one("#guess").addEventListener("submit", (event) => {
      event.preventDefault();
      guess(one("#guess input").value);
      one("#guess input").value = "";
    });
    one("#guess button[type=button]").addEventListener("click", () => reveal());
    one("#chain button").addEventListener("click", leaveChain);
    one("#reset")?.addEventListener("click", () => {
      changed = new Map();
      rate = data.rate;
      if (one("#rate")) one("#rate").value = String(rate);
      update();
    });
    one("#take")?.addEventListener("click", () => {
      const leaves = Object.entries(results[0]).map(([node, index]) => [Number(node), line(index)]);
      for (const [node, value] of leaves) changed.set(node, value);
      update();
    });
    for (const row of all("#values tr[data-name]")) {
      const name = row.dataset.name;
      one("button", row)?.addEventListener("click", () =>
        row.classList.contains("parameter") ? followChain(name) : goTo(name));
      const input = one("input", row);
      input?.addEventListener("input", () => changeLeaf(input, row));
      // Whoever is about to change a number sees all of it.
      input?.addEventListener("focus", () => {
        input.value = input.title;
      });
      input?.addEventListener("blur", show);
    }
    const input = one("#rate");
    input?.addEventListener("input", () => changeLeaf(input, { dataset: {} }));
    for (const element of all("svg.graph .node")) {
      element.addEventListener("click", () =>
        element.classList.contains("parameter")
          ? followChain(element.dataset.node) : goTo(element.dataset.node));
    }
    for (const edge of all("svg.graph .edge")) {
      edge.addEventListener("click", () => goTo(
        backwardStep.has(`${context(steps[current]) ?? "J"}.${names(0)[edge.dataset.from] ?? edge.dataset.from}`)
          ? edge.dataset.from : edge.dataset.to));
    }
    for (const link of all("a[data-step]")) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        go(steps.findIndex((step) => step.card.id === link.dataset.step));
      });
    }
    addEventListener("hashchange", readAddress);
    // What is printed has all steps, and so all numbers.
    let showedAll = false;
    addEventListener("beforeprint", () => {
      [showedAll, showsAll] = [showsAll, true];
      show();
    });
    addEventListener("afterprint", () => {
      showsAll = showedAll;
      show();
    });
    addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const isTyping = event.target.matches?.("input:not([type=checkbox]), select, textarea");
      if (isTyping) return;
      const isButton = event.target.matches?.("button, summary, a, input");
      const keys = {
        ArrowRight: moves.next, n: moves.next, ArrowLeft: moves.previous, p: moves.previous,
        Home: moves.first, End: moves.last, "[": () => movePhase(-1), "]": () => movePhase(1),
        Escape: leaveChain,
      };
      const run = event.key === " " && !isButton ? moves.next : keys[event.key];
      if (!run) return;
      event.preventDefault();
      run();
    });
  }

  /** Puts a field into the table for each number that is given. */
  function addFields() {
    for (const row of all("#values tr.given, #values tr.parameter")) {
      const cell = one(".value", row);
      const input = document.createElement("input");
      input.type = "text";
      input.inputMode = "decimal";
      input.autocomplete = "off";
      input.setAttribute("aria-label", fill(data.words.field, row.dataset.name));
      cell.removeAttribute("data-q");
      cell.replaceChildren(input);
    }
    for (const cell of all("#values td[data-q]")) cell.removeAttribute("data-q");
  }

  document.documentElement.classList.add("script");
  document.body.classList.add("stepping");
  // For tests, and for whoever is curious in the console.
  globalThis.backprop = { number, data, go, get current() { return current; } };
  if (data.nodes.length > 0) addFields();
  wire();
  if (data.nodes.length > 0) showNumbers();
  show();
  readAddress();
})();
