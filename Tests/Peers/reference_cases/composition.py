"""Values used several times or not at all, and the user's own functions."""

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
    def f(s, t):
        return (s - t)**2 + s * torch.exp(-t)

    net.text = """
        parameter u = [0.5, -0.8]
        parameter v = [1.5, 0.4]
        square(t) = t * t
        f(s, t) = square(s - t) + s * exp(-t)
        a = f(u, v)
        b = f(v, a)
        loss L = sum(b) + f(2, a[1])
    """
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
