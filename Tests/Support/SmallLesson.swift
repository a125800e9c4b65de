/// A lesson with a question of most kinds, to be taken in tests.
///
/// Its five steps ask six questions; the last may be passed over, and one completes a card.
package let smallLesson = #"""
  ---
  title: Two inputs, two hidden neurons, one output
  id: small
  minutes: 25
  needs:
  articles:
  ---

  # Two inputs, two hidden neurons, one output

  <!-- step: question -->
  ## The network and the question

  Here is the whole network:

  ```network
  input     x  = [1, 2]
  target    y  = 1

  parameter W1 = [[0.1,  0.2],
                  [0.3, -0.1]]
  parameter b1 = [0.1, -0.2]
  parameter W2 = [[0.4, 0.5]]
  parameter b2 = [0.3515249316363555]

  z1 = W1 @ x + b1
  a1 = sigmoid(z1)
  z2 = W2 @ a1 + b2
  ŷ  = sigmoid(z2)

  loss L = (y - ŷ)^2 / 2
  ```

  <!-- step: forward -->
  ## Forward: compute the answer

  Every value, in order.

  > What is z1[2], the weighted sum of the second hidden neuron? Answer to 1 decimal place.

  <!-- ask: z1
  kind: number
  answer: z1[2]
  decimals: 1
  also: 0.3*1-0.1*2-0.2
  also: -1/10
  wrong: W1[2,1] * x[1] + W1[2,2] * x[2] => The bias b1[2] = −0.2 is missing.
  wrong: W1[1,2] * x[1] + W1[2,2] * x[2] + b1[2] => That is column 2 of W1. A row belongs to a neuron, a column to an input.
  wrong: W1[1,1] * x[1] + W1[1,2] * x[2] + b1[1] => That is z1[1], the first neuron.
  wrong: sigmoid(z1[2]) => That is a1[2], already through the sigmoid.
  hint: Row 2 of W1 belongs to the second neuron.
  hint: 0.3 × 1 + (−0.1) × 2, plus its bias.
  hint: 0.3 − 0.2 − 0.2.
  -->

  <!-- show: forward z1, a1, z2, ŷ -->

  The network should have said 1.

  <!-- step: output -->
  ## Back to the output

  Two rates multiply.

  > Before it is shown: the answer is too low. What is the sign of ∂L/∂z2?

  <!-- ask: sign-z2
  kind: sign
  answer: ∂L/∂z2
  wrong: zero => It would be zero only if the answer were right.
  wrong: positive => Positive would mean: raise z2, and the loss rises. But raising z2 raises the answer, which is too low.
  hint: If z2 rises, ŷ rises.
  hint: If ŷ rises, it comes nearer to 1.
  hint: Then the loss falls.
  -->

  <!-- show: backward ŷ, z2 -->

  > What is ∂L/∂z2, the error term δ² of the output? Answer to 3 decimal places.

  <!-- ask: delta2
  kind: number
  answer: ∂L/∂z2
  decimals: 3
  faded: 1
  also: (0.7-1)*0.7*(1-0.7)
  also: -0.3*0.21
  wrong: ∂L/∂ŷ => That is ∂L/∂ŷ: the factor σ′(z2) is missing. The fourth article’s definition, δ = ∂L/∂a, gives this number, and its other two formulas then come out wrong.
  wrong: -∂L/∂z2 => The sign: ∂L/∂ŷ is ŷ − y.
  wrong: 2 * ∂L/∂z2 => The half of the loss is forgotten.
  wrong: ∂L/∂ŷ * z2 * (1 - z2) => σ′ is written with the value, ŷ (1 − ŷ), not with z2.
  wrong: ∂L/∂ŷ * (1 - ŷ) => Half of σ′ is forgotten: ŷ (1 − ŷ).
  hint: Upstream times local.
  hint: ∂L/∂ŷ = ŷ − y, and the sigmoid’s slope is ŷ (1 − ŷ).
  hint: −0.3 × 0.7 × 0.3.
  -->

  <!-- step: output-parameters -->
  ## The output layer

  > Write ∂L/∂W2, a row of two, with ∂L/∂z2 and a1.

  <!-- ask: w2
  kind: formula
  answer: ∂L/∂W2 = ∂L/∂z2 @ a1.T
  also: ∂L/∂z2 * a1.T
  also: (ŷ - y) * ŷ * (1 - ŷ) * a1.T
  wrong: (ŷ - y) * a1.T => The factor σ′(z2) is missing: δ² is ∂L/∂z2, not ∂L/∂ŷ.
  wrong: a1.T => That is the local derivative. What comes from above, ∂L/∂z2, is missing.
  wrong: ∂L/∂z2 * x.T => What came in through W2 is a1, not x.
  wrong: ∂L/∂z2 * W2 => z2 changes a1 times as fast as W2, not W2 times.
  wrong: ∂L/∂z2 * a1 => This is a column; the gradient has the shape of W2, a row.
  hint: Each entry is δ² times the activation that came in.
  hint: a1 is a column; the gradient must be a row like W2.
  hint: ∂L/∂z2 times a1 transposed.
  -->

  <!-- show: backward W2, b2 -->

  <!-- step: looking-back -->
  ## Looking back

  > Put the way back in order.
  >
  > - **A** δ¹ = ∂L/∂z1
  > - **B** ∂L/∂ŷ
  > - **C** ∂L/∂W1 and ∂L/∂b1
  > - **D** ∂L/∂a1
  > - **E** δ² = ∂L/∂z2

  <!-- ask: order
  kind: order
  answer: BEDAC
  optional: yes
  wrong: CADEB => That is from the input to the loss: the way forward.
  wrong: BEADC => δ¹ is made from ∂L/∂a1.
  hint: From the loss towards the input.
  hint: Each δ before what is read off from it.
  hint: ∂L/∂a1 needs δ² only.
  -->

  > The fourth article writes δ^l = ∂L/∂a^l and then δ^l = (W^(l+1))ᵀ δ^(l+1) ⊙ f′(z^l). What is wrong?
  >
  > - **A** the definition: the recursion is true of δ = ∂L/∂z
  > - **B** the recursion: the factor f′ is too much
  > - **C** nothing, ∂L/∂a and ∂L/∂z are the same
  > - **D** the transpose

  <!-- ask: definition
  kind: choice
  answer: A
  wrong: B => With δ = ∂L/∂z the recursion is right as printed.
  wrong: C => Between them lies f′(z): here −0.3 against −0.063.
  wrong: D => Back from one layer to the one before, the weights are transposed.
  hint: What does f′(z^l) turn ∂L/∂a^l into?
  hint: Into ∂L/∂z^l.
  hint: So the left side of the recursion is ∂L/∂z^l.
  optional: yes
  -->

  """#

/// The right answers to its questions.
package let smallLessonAnswers = [
  "-0.1", "negative", "-0.063", "dL/dz2 @ a1.T", "BEDAC", "A",
]
