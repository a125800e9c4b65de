import Typography
import Wording

/// The buttons and fields with which a page's steps are gone through.
enum StepControls {
  static var html: String {
    """
    <div class="controls needs-script" role="group" aria-label="\(words("Go through the steps"))">
    \(button("first", "⇤", label: "First step", title: "First step (Home)"))
    \(button("previous", "←", label: "Step before", title: "Step before (←)"))
    \(button("next", "→", label: "Next step", title: "Next step (→ or space)"))
    \(button("last", "⇥", label: "Last step", title: "Last step (End)"))
    <input id="slider" type="range" min="0" value="0" aria-label="\(words("Step"))">
    <span id="place"></span>
    <select id="choice" aria-label="\(words("Go to a step"))"></select>
    <label class="option"><input id="predict" type="checkbox"> \(words("Predict first"))</label>
    <label class="option"><input id="everything" type="checkbox"> \(words("Show all steps"))</label>
    </div>
    <p class="status" id="status" role="status"></p>
    <p class="note needs-script" id="chain" hidden>\(chain) <button type="button">\
    \(words("Show every step"))</button></p>
    <form class="needs-script" id="guess" hidden>
    <label>\(question) <input type="text" inputmode="text" autocomplete="off"></label>
    <button type="submit">\(words("Check"))</button> <button type="button">\
    \(words("Reveal"))</button>
    </form>
    <p class="note needs-script" id="verdict" role="status" hidden></p>

    """
  }

  private static func button(_ id: String, _ sign: String, label: Phrase, title: Phrase) -> String {
    """
    <button class="go" type="button" data-go="\(id)" aria-label="\(words(label))" \
    title="\(words(title))">\(sign)</button>
    """
  }

  private static func words(_ phrase: Phrase) -> String { XMLText.escaped(phrase.text) }

  /// The element in it is filled by the script.
  private static var chain: String {
    Phrase("Only the chain of \("<b></b>").").text
  }

  private static var question: String {
    Phrase("What is \("<span id=\"guess-name\"></span>")? A number, or + or −:").text
  }
}
