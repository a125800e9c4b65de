import Testing

@testable import Lessons

@Suite struct DirectiveErrorTests {
  @Test("explains what is wrong with a directive", arguments: cases)
  func error(directive: String, expected: String) {
    #expect(renderedError(sampleFront + sampleStep + directive + "\n") == expected)
  }

  private static let cases: [(String, String)] = [
    (
      "<!-- shwo: forward -->",
      """
      error: unknown directive: `shwo`
         --> sample.md:17:6
          |
       17 | <!-- shwo: forward -->
          |      ^^^^ comments in a lesson are directives
          = help: did you mean `show`?
      """
    ),
    (
      "<!-- remember the milk -->",
      """
      error: unknown directive: `remember`
         --> sample.md:17:6
          |
       17 | <!-- remember the milk -->
          |      ^^^^^^^^ comments in a lesson are directives
          = help: the directives are `step`, `show`, `table`, `train`, `check`, `ask`, `again`
      """
    ),
    (
      "<!-- -->",
      """
      error: the comment is empty
         --> sample.md:17:1
          |
       17 | <!-- -->
          | ^^^^ comments in a lesson are directives
          = help: the directives are `step`, `show`, `table`, `train`, `check`, `ask`, `again`
      """
    ),
    (
      "<!-- show -->",
      """
      error: a colon belongs behind `show`
         --> sample.md:17:10
          |
       17 | <!-- show -->
          |          ^
          = help: write `<!-- show: forward -->`
      """
    ),
    (
      "<!-- show: forward",
      """
      error: the comment is never closed
         --> sample.md:17:1
          |
       17 | <!-- show: forward
          | ^^^^ no `-->` follows on this line
      """
    ),
    (
      "Look: <!-- show: forward -->",
      """
      error: a directive has a line of its own
         --> sample.md:17:7
          |
       17 | Look: <!-- show: forward -->
          |       ^^^^ something stands in front of it
          = help: to show `<!--` to readers, put it between backticks
      """
    ),
    (
      "<!-- show: forward --> and on",
      """
      error: a directive has a line of its own
         --> sample.md:17:24
          |
       17 | <!-- show: forward --> and on
          |                        ^^^^^^ this stands behind it
      """
    ),
    (
      "<!-- show: -->",
      """
      error: show what?
         --> sample.md:17:1
          |
       17 | <!-- show: -->
          | ^^^^^^^^^^^^^^
          = help: what can be shown is `forward`, `backward`, `update`, `paths`
      """
    ),
    (
      "<!-- show: bakward -->",
      """
      error: `bakward` cannot be shown
         --> sample.md:17:12
          |
       17 | <!-- show: bakward -->
          |            ^^^^^^^
          = help: did you mean `backward`?
      """
    ),
    (
      "<!-- show: everything -->",
      """
      error: `everything` cannot be shown
         --> sample.md:17:12
          |
       17 | <!-- show: everything -->
          |            ^^^^^^^^^^
          = help: what can be shown is `forward`, `backward`, `update`, `paths`
      """
    ),
    (
      "<!-- show: backward ŷ z2 -->",
      """
      error: expected `,` or the end of the directive
         --> sample.md:17:23
          |
       17 | <!-- show: backward ŷ z2 -->
          |                       ^ a name ends before this
      """
    ),
    (
      "<!-- show: backward ŷ, -->",
      """
      error: expected the name of a value
         --> sample.md:17:23
          |
       17 | <!-- show: backward ŷ, -->
          |                       ^ a name of the network belongs here
      """
    ),
    (
      "<!-- show: backward 2w -->",
      """
      error: `2w` is not a name
         --> sample.md:17:21
          |
       17 | <!-- show: backward 2w -->
          |                     ^^ a name of the network belongs here
      """
    ),
    (
      "<!-- show: backward W1[1,0] -->",
      """
      error: a position is a whole number from 1
         --> sample.md:17:26
          |
       17 | <!-- show: backward W1[1,0] -->
          |                          ^
          = help: an element is written `W1[1,2]`
      """
    ),
    (
      "<!-- show: backward W1[1,2 -->",
      """
      error: `[` is never closed
         --> sample.md:17:23
          |
       17 | <!-- show: backward W1[1,2 -->
          |                       ^ no `]` follows
      """
    ),
    (
      "<!-- show: backward W1[:,2] -->",
      """
      error: a position is a whole number from 1
         --> sample.md:17:24
          |
       17 | <!-- show: backward W1[:,2] -->
          |                        ^
          = help: an element is written `W1[1,2]`
      """
    ),
    (
      "<!-- show: backward W1[] -->",
      """
      error: a position is a whole number from 1
         --> sample.md:17:24
          |
       17 | <!-- show: backward W1[] -->
          |                        ^
          = help: an element is written `W1[1,2]`
      """
    ),
    (
      "<!-- show: paths -->",
      """
      error: the paths of what?
         --> sample.md:17:17
          |
       17 | <!-- show: paths -->
          |                 ^ a value's name belongs here
          = help: for instance `<!-- show: paths W1[1,2] -->`
      """
    ),
    (
      "<!-- show: paths w, L -->",
      """
      error: expected the end of the directive
         --> sample.md:17:19
          |
       17 | <!-- show: paths w, L -->
          |                   ^^^ this is not understood
          = help: for instance `<!-- show: paths W1[1,2] -->`
      """
    ),
    (
      "<!-- show: update -->",
      """
      error: an update needs its learning rate
         --> sample.md:17:18
          |
       17 | <!-- show: update -->
          |                  ^
          = help: for instance `<!-- show: update rate=0.5 -->`
      """
    ),
    (
      "<!-- show: update η=0.5 -->",
      """
      error: unknown option: `η`
         --> sample.md:17:19
          |
       17 | <!-- show: update η=0.5 -->
          |                   ^
          = help: for instance `<!-- show: update rate=0.5 -->`
      """
    ),
    (
      "<!-- show: update rate 0.5 -->",
      """
      error: `=` belongs behind `rate`
         --> sample.md:17:23
          |
       17 | <!-- show: update rate 0.5 -->
          |                       ^
          = help: for instance `<!-- show: update rate=0.5 -->`
      """
    ),
    (
      "<!-- show: update rate=fast -->",
      """
      error: a learning rate is a number above 0
         --> sample.md:17:24
          |
       17 | <!-- show: update rate=fast -->
          |                        ^^^^
          = help: for instance `<!-- show: update rate=0.5 -->`
      """
    ),
    (
      "<!-- show: update rate=-1 -->",
      """
      error: a learning rate is a number above 0
         --> sample.md:17:24
          |
       17 | <!-- show: update rate=-1 -->
          |                        ^^
          = help: for instance `<!-- show: update rate=0.5 -->`
      """
    ),
    (
      "<!-- show: update rate=1e999 -->",
      """
      error: a learning rate is a number above 0
         --> sample.md:17:24
          |
       17 | <!-- show: update rate=1e999 -->
          |                        ^^^^^
          = help: for instance `<!-- show: update rate=0.5 -->`
      """
    ),
    (
      "<!-- show: update rate=0.5 twice -->",
      """
      error: expected the end of the directive
         --> sample.md:17:28
          |
       17 | <!-- show: update rate=0.5 twice -->
          |                            ^^^^^ this is not understood
          = help: for instance `<!-- show: update rate=0.5 -->`
      """
    ),
  ]
}
