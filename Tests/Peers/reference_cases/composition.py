"""Values used several times, the user's own functions, and notation."""

import math

import torch

from .case import case, tensor


@case
def used_twice_a_plus_a(net):
    """a + a and a * a: both operands are one value"""
    net.text = """
        parameter w = 1.5
        a = tanh(w)
        b = a + a
        c = a * a - a / a
        loss L = b * c
    """
    a = net.value(a=torch.tanh(net.parameters(w=1.5)))
    b = net.value(b=a + a)
    c = net.value(c=a * a - a / a)
    net.loss(L=b * c)


@case
def used_twice_diamond(net):
    """two paths part and meet again, and one leads straight to the loss"""
    net.text = """
        parameter u = [0.3, -0.7, 1.2]
        a = sin(u)
        b = exp(a)
        c = a^2
        d = b * c
        loss L = sum(d) + sum(a)
    """
    a = net.value(a=torch.sin(net.parameters(u=[0.3, -0.7, 1.2])))
    b = net.value(b=torch.exp(a))
    c = net.value(c=a**2)
    d = net.value(d=b * c)
    net.loss(L=torch.sum(d) + torch.sum(a))


@case
def used_twice_cancelled(net):
    """a - a: the contributions are opposite and the gradient is 0"""
    net.text = """
        parameter u = [0.3, -0.7]
        a = exp(u)
        loss L = sum(a - a) + sum(u)
    """
    u = net.parameters(u=[0.3, -0.7])
    a = net.value(a=torch.exp(u))
    net.loss(L=torch.sum(a - a) + torch.sum(u))


@case
def unused_value(net):
    """a value and a parameter that do not reach the loss have gradients 0"""
    net.text = """
        parameter u = [0.3, -0.7]
        parameter v = 2
        a = exp(u)
        d = v * a
        loss L = sum(a)
    """
    u, v = net.parameters(u=[0.3, -0.7], v=2)
    a = net.value(a=torch.exp(u))
    net.value(d=v * a)
    net.loss(L=torch.sum(a))


@case
def without_parameter_upstream(net):
    """values computed from inputs and targets alone have no gradient"""
    net.text = """
        input     x = [0.5, -1.5]
        target    y = 0.75
        parameter w = [0.2, 0.4]
        m = x - mean(x)
        t = 2 * y
        p = w.T @ m
        loss L = (p - t)^2
    """
    x, y = tensor([0.5, -1.5]), tensor(0.75)
    m = net.value(m=x - torch.mean(x))
    t = net.value(t=2 * y)
    p = net.value(p=torch.dot(net.parameters(w=[0.2, 0.4]), m))
    net.loss(L=(p - t)**2)


@case
def frozen_parameter(net):
    """a frozen layer passes the gradient on and has none of its own"""
    W1, W2, x = net.numbers(3, 2), net.numbers(2, 3), net.numbers(2)
    net.text = f"""
        input     x  = {x}
        parameter W1 = {W1}
        frozen    W2 = {W2}
        frozen    b  = [0.1, -0.2]
        a = tanh(W1 @ x)
        s = sum(W2^2)
        z = W2 @ a + b
        loss L = sum(z^2) / s
    """
    W2, b = tensor(W2), tensor([0.1, -0.2])
    a = net.value(a=torch.tanh(net.parameters(W1=W1) @ tensor(x)))
    s = net.value(s=torch.sum(W2**2))
    z = net.value(z=W2 @ a + b)
    net.loss(L=torch.sum(z**2) / s)


@case
def shared_weights(net):
    """one matrix in three layers: its gradient is a sum of three"""
    W, x = net.numbers(3, 3), net.numbers(3)
    net.text = f"""
        input     x = {x}
        parameter W = {W}
        parameter b = [0.1, 0, -0.1]
        h1 = tanh(W @ x + b)
        h2 = tanh(W @ h1 + b)
        h3 = tanh(W @ h2 + b)
        loss L = mean(h3^2)
    """
    W, b = net.parameters(W=W, b=[0.1, 0, -0.1])
    h1 = net.value(h1=torch.tanh(W @ tensor(x) + b))
    h2 = net.value(h2=torch.tanh(W @ h1 + b))
    h3 = net.value(h3=torch.tanh(W @ h2 + b))
    net.loss(L=torch.mean(h3**2))


@case
def tied_weights(net):
    """an autoencoder whose decoder is the encoder's transpose"""
    W, x = net.numbers(2, 4), net.numbers(4)
    net.text = f"""
        input     x = {x}
        parameter W = {W}
        parameter b = [0.1, -0.2]
        h = sigmoid(W @ x + b)
        r = W.T @ h
        loss L = mse(r, x)
    """
    W, b = net.parameters(W=W, b=[0.1, -0.2])
    x = tensor(x)
    h = net.value(h=torch.sigmoid(W @ x + b))
    r = net.value(r=W.T @ h)
    net.loss(L=torch.mean((r - x)**2))


@case
def user_function(net):
    """functions of the user's own, one calling the other, used twice"""
    net.text = """
        parameter u = [0.5, -0.8]
        parameter v = [1.5, 0.4]
        square(t) = t * t
        f(s, t) = square(s - t) + s * exp(-t)
        a = f(u, v)
        b = f(v, a)
        loss L = sum(b) + f(2, a[1])
    """
    def f(s, t):
        return (s - t)**2 + s * torch.exp(-t)

    u, v = net.parameters(u=[0.5, -0.8], v=[1.5, 0.4])
    a = net.value(a=f(u, v))
    b = net.value(b=f(v, a))
    net.loss(L=torch.sum(b) + f(2, a[0]))


@case
def user_function_layer(net):
    """a layer as a function of its weights, its bias and its input"""
    W1, W2, x = net.numbers(3, 2), net.numbers(1, 3), net.numbers(2)
    net.text = f"""
        input     x  = {x}
        parameter W1 = {W1}
        parameter b1 = [0.1, 0.2, -0.3]
        parameter W2 = {W2}
        parameter b2 = 0.5
        layer(W, b, a) = sigmoid(W @ a + b)
        h = layer(W1, b1, x)
        p = layer(W2, b2, h)
        loss L = binary_cross_entropy(p, 1)
    """
    W1, b1, W2, b2 = net.parameters(
        W1=W1, b1=[0.1, 0.2, -0.3], W2=W2, b2=0.5)
    h = net.value(h=torch.sigmoid(W1 @ tensor(x) + b1))
    p = net.value(p=torch.sigmoid(W2 @ h + b2))
    net.loss(L=-torch.log(p).sum())


@case
def gradient_penalty(net):
    """a network's derivative by its input, written with sigmoid', stands in
    the loss and is differentiated again"""
    W, x = net.numbers(3, 2), net.numbers(2)
    net.text = f"""
        input     x = {x}
        parameter W = {W}
        parameter v = [0.5, -0.6, 0.9]
        z = W @ x
        p = v.T @ sigmoid(z)
        g = W.T @ (v * sigmoid'(z))
        loss L = (p - 1)^2 + sum(g^2) / 10
    """
    W, v = net.parameters(W=W, v=[0.5, -0.6, 0.9])
    x = tensor(x).requires_grad_()
    z = net.value(z=W @ x)
    s = torch.sigmoid(z)
    p = net.value(p=v @ s)
    g = net.value(g=W.T @ (v * s * (1 - s)))
    net.loss(L=(p - 1)**2 + torch.sum(g**2) / 10)


@case
def given_by_expressions(net):
    """parameters and inputs start from expressions of what stands before"""
    net.text = """
        input     x = [1, 2] / 4
        parameter b = [1/3, π/4]
        frozen    V = [[1, 2], [3, -4]]
        parameter W = V.T / (2 + sqrt(9))
        z = W @ x + sin(b)
        loss L = sum(z^2) + π
    """
    b, W = net.parameters(
        b=[1 / 3, math.pi / 4], W=[[0.2, 0.6], [0.4, -0.8]])
    z = net.value(z=W @ tensor([0.25, 0.5]) + torch.sin(b))
    net.loss(L=torch.sum(z**2) + math.pi)


@case
def parameter_from_parameter(net):
    """a parameter that starts as another's transpose is its own afterwards"""
    net.text = """
        input     x = [0.5, -0.25]
        parameter V = [[0.1, 0.2], [0.3, -0.4]]
        parameter W = V.T
        h = tanh(V @ x)
        z = W @ h
        loss L = sum(z^2)
    """
    V, W = net.parameters(V=[[0.1, 0.2], [0.3, -0.4]],
                          W=[[0.1, 0.3], [0.2, -0.4]])
    h = net.value(h=torch.tanh(V @ tensor([0.5, -0.25])))
    z = net.value(z=W @ h)
    net.loss(L=torch.sum(z**2))


@case
def names_of_many_kinds(net):
    """names with Greek letters, accents, digits, and the ordinary e and T"""
    net.text = """
        parameter θ_1 = [0.5, -0.8]
        parameter T = 2
        e = tanh(θ_1 / T)
        ŷ = e * T
        δ2 = ŷ - e.T.T
        loss E = sum(δ2^2)
    """
    θ_1, T = net.parameters(θ_1=[0.5, -0.8], T=2)
    e = net.value(e=torch.tanh(θ_1 / T))
    ŷ = net.value(ŷ=e * T)
    δ2 = net.value(δ2=ŷ - e)
    net.loss(E=torch.sum(δ2**2))


@case
def names_decomposed(net):
    """ŷ written as y with a combining accent is the same name"""
    net.text = """
        parameter w = [0.5, -0.8]
        y\u0302 = tanh(w)
        loss L = sum(\u0177^2)
    """
    ŷ = net.value(ŷ=torch.tanh(net.parameters(w=[0.5, -0.8])))
    net.loss(L=torch.sum(ŷ**2))


@case
def other_signs(net):
    """the signs − × ⊙ ′ as output prints them, comments, and open brackets
    that carry a statement on"""
    net.text = """
        # A comment of its own
        parameter w = [−0.5,   # the first
                       0.8]
        z = 2 × w − w ⊙ w
        a = sigmoid′(
              z) ^ −1

        loss L = sum(a)   # the end
    """
    w = net.parameters(w=[-0.5, 0.8])
    z = net.value(z=2 * w - w * w)
    s = torch.sigmoid(z)
    a = net.value(a=1 / (s * (1 - s)))
    net.loss(L=torch.sum(a))
