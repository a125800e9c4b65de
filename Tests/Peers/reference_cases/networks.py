"""Whole networks of one example, deep, wide and of several kinds."""

import math

import torch
from torch.nn import functional as F

from .case import case, tensor


@case
def network_deep(net):
    """six layers of three, tanh and gelu in turn"""
    x = net.numbers(3)
    weights = {f"W{layer}": net.numbers(3, 3) for layer in range(1, 7)}
    net.text = f"""
        input     x  = {x}
        parameter W1 = {weights["W1"]}
        parameter W2 = {weights["W2"]}
        parameter W3 = {weights["W3"]}
        parameter W4 = {weights["W4"]}
        parameter W5 = {weights["W5"]}
        parameter W6 = {weights["W6"]}
        a1 = tanh(W1 @ x)
        a2 = gelu(W2 @ a1)
        a3 = tanh(W3 @ a2)
        a4 = gelu(W4 @ a3)
        a5 = tanh(W5 @ a4)
        a6 = gelu(W6 @ a5)
        loss L = mean((a6 - 1)^2)
    """
    W1, W2, W3, W4, W5, W6 = net.parameters(**weights)
    a1 = net.value(a1=torch.tanh(W1 @ tensor(x)))
    a2 = net.value(a2=F.gelu(W2 @ a1))
    a3 = net.value(a3=torch.tanh(W3 @ a2))
    a4 = net.value(a4=F.gelu(W4 @ a3))
    a5 = net.value(a5=torch.tanh(W5 @ a4))
    a6 = net.value(a6=F.gelu(W6 @ a5))
    net.loss(L=torch.mean((a6 - 1)**2))


@case
def network_wide(net):
    """twenty inputs, two neurons, logits of binary labels"""
    W, x = net.numbers(2, 20), net.numbers(20)
    net.text = f"""
        input     x = {x}
        target    y = [1, 0]
        parameter W = {W}
        parameter b = [0.05, -0.05]
        z = W @ x + b
        loss L = sigmoid_cross_entropy(z, y)
    """
    W, b = net.parameters(W=W, b=[0.05, -0.05])
    z = net.value(z=W @ tensor(x) + b)
    net.loss(L=F.binary_cross_entropy_with_logits(
        z, tensor([1, 0]), reduction="sum"))


@case
def network_of_one_neuron(net):
    """numbers alone: one weight, one bias, one input"""
    net.text = """
        input     x = 1.5
        target    y = 0.2
        parameter w = 0.8
        parameter b = -0.4
        z = w * x + b
        a = sigmoid(z)
        loss L = (y - a)^2 / 2
    """
    w, b = net.parameters(w=0.8, b=-0.4)
    z = net.value(z=w * 1.5 + b)
    a = net.value(a=torch.sigmoid(z))
    net.loss(L=(0.2 - a)**2 / 2)


@case
def network_residual(net):
    """a layer whose input is added to its output, then normalised"""
    W, V, x = net.numbers(3, 3), net.numbers(3, 3), net.numbers(3)
    net.text = f"""
        input     x = {x}
        parameter W = {W}
        parameter V = {V}
        parameter g = [1, 0.9, 1.1]
        h = x + W @ silu(V @ x)
        d = h - mean(h)
        n = g * d / sqrt(mean(d^2) + 1e-5)
        loss L = sum(n^3)
    """
    W, V, g = net.parameters(W=W, V=V, g=[1, 0.9, 1.1])
    x = tensor(x)
    h = net.value(h=x + W @ F.silu(V @ x))
    d = net.value(d=h - torch.mean(h))
    n = net.value(n=g * d / torch.sqrt(torch.mean(d**2) + 1e-5))
    net.loss(L=torch.sum(n**3))


@case
def network_mixture(net):
    """two experts weighed by a softmax gate"""
    W, V, G = net.numbers(2, 3), net.numbers(2, 3), net.numbers(2, 3)
    x = net.numbers(3)
    net.text = f"""
        input     x = {x}
        parameter W = {W}
        parameter V = {V}
        parameter G = {G}
        g = softmax(G @ x)
        h = g[1] * elu(W @ x) + g[2] * softplus(V @ x)
        loss L = huber(h, [2, -0.3])
    """
    W, V, G = net.parameters(W=W, V=V, G=G)
    x = tensor(x)
    g = net.value(g=torch.softmax(G @ x, 0))
    h = net.value(h=g[0] * F.elu(W @ x) + g[1] * F.softplus(V @ x))
    net.loss(L=F.huber_loss(h, tensor([2, -0.3])))


@case
def network_attention(net):
    """three tokens attend to each other"""
    X = net.numbers(3, 2)
    Q, K, V = net.numbers(2, 2), net.numbers(2, 2), net.numbers(2, 2)
    net.text = f"""
        input     X = {X}
        parameter Q = {Q}
        parameter K = {K}
        parameter V = {V}
        s = X @ Q @ (X @ K).T / sqrt(2)
        A = softmax(s, rows)
        H = A @ (X @ V)
        loss L = mean((H - X)^2)
    """
    Q, K, V = net.parameters(Q=Q, K=K, V=V)
    X = tensor(X)
    s = net.value(s=X @ Q @ (X @ K).T / math.sqrt(2))
    A = net.value(A=torch.softmax(s, 1))
    H = net.value(H=A @ (X @ V))
    net.loss(L=torch.mean((H - X)**2))


@case
def network_recurrent(net):
    """an Elman network over three steps, its weights shared"""
    U, W, x = net.numbers(2, 1), net.numbers(2, 2), net.numbers(3)
    net.text = f"""
        input     x = {x}
        parameter U = {U}
        parameter W = {W}
        parameter v = [0.7, -0.6]
        step(A, B, h, u) = tanh(A @ u + B @ h)
        h1 = step(U, W, [0, 0], x[1])
        h2 = step(U, W, h1, x[2])
        h3 = step(U, W, h2, x[3])
        p = v.T @ h3
        loss L = (p - 0.5)^2
    """
    U, W, v = net.parameters(U=U, W=W, v=[0.7, -0.6])
    x = tensor(x)
    h1 = net.value(h1=torch.tanh(U[:, 0] * x[0]))
    h2 = net.value(h2=torch.tanh(U[:, 0] * x[1] + W @ h1))
    h3 = net.value(h3=torch.tanh(U[:, 0] * x[2] + W @ h2))
    p = net.value(p=v @ h3)
    net.loss(L=(p - 0.5)**2)


@case
def network_on_a_batch_as_matrix(net):
    """a batch written as the columns of a matrix, the bias a column"""
    W, X = net.numbers(2, 3), net.numbers(3, 4)
    net.text = f"""
        input     X = {X}
        target    Y = [[1, 0, 0, 1], [0, 1, 1, 0]]
        parameter W = {W}
        parameter b = [0.1, -0.1]
        Z = W @ X + b
        P = log_softmax(Z, columns)
        loss L = -sum(Y * P) / 4
    """
    W, b = net.parameters(W=W, b=[0.1, -0.1])
    Z = net.value(Z=W @ tensor(X) + b[:, None])
    P = net.value(P=torch.log_softmax(Z, 0))
    Y = tensor([[1, 0, 0, 1], [0, 1, 1, 0]])
    net.loss(L=-torch.sum(Y * P) / 4)
