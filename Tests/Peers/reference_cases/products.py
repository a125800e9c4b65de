"""The transpose and the matrix product."""

import torch

from .case import case, tensor


@case
def transpose(net):
    """a weight used as it is and transposed"""
    W, x = net.numbers(3, 2), net.numbers(2)
    net.text = f"""
        parameter W = {W}
        input     x = {x}
        h = W @ x
        r = W.T @ h
        loss L = sum((r - x)^2) + sum(W.T.T)
    """
    W, x = net.parameters(W=W), tensor(x)
    h = net.value(h=W @ x)
    r = net.value(r=W.T @ h)
    net.loss(L=torch.sum((r - x)**2) + torch.sum(W))


@case
def outer_product(net):
    """δ @ x.T, a matrix of all products"""
    δ, x, C = net.numbers(2), net.numbers(3), net.numbers(2, 3)
    net.text = f"""
        parameter δ = {δ}
        parameter x = {x}
        input     C = {C}
        G = δ @ x.T
        loss L = sum(C * G^2)
    """
    δ, x = net.parameters(δ=δ, x=x)
    G = net.value(G=torch.outer(δ, x))
    net.loss(L=torch.sum(tensor(C) * G**2))


@case
def inner_product(net):
    """w.T @ x, a number"""
    w, x = net.numbers(3), net.numbers(3)
    net.text = f"""
        parameter w = {w}
        parameter x = {x}
        s = w.T @ x
        loss L = exp(s)
    """
    w, x = net.parameters(w=w, x=x)
    s = net.value(s=torch.dot(w, x))
    net.loss(L=torch.exp(s))


@case
def matrix_product(net):
    """a matrix by a matrix"""
    A, B, C = net.numbers(2, 3), net.numbers(3, 4), net.numbers(2, 4)
    net.text = f"""
        parameter A = {A}
        parameter B = {B}
        input     C = {C}
        D = A @ B
        loss L = sum(C * D^2)
    """
    A, B = net.parameters(A=A, B=B)
    D = net.value(D=A @ B)
    net.loss(L=torch.sum(tensor(C) * D**2))


@case
def matrix_product_chain(net):
    """a quadratic form; @ groups from the left"""
    A, x = net.numbers(3, 3), net.numbers(3)
    net.text = f"""
        parameter A = {A}
        parameter x = {x}
        q = x.T @ A @ x / 2
        loss L = sin(q)
    """
    A, x = net.parameters(A=A, x=x)
    q = net.value(q=torch.dot(x, A @ x) / 2)
    net.loss(L=torch.sin(q))


@case
def product_binding(net):
    """* and @ bind alike and group from the left"""
    u, v, W = net.numbers(2), net.numbers(3), net.numbers(2, 3)
    net.text = f"""
        parameter u = {u}
        parameter v = {v}
        parameter W = {W}
        G = (u - 1) * u * (1 - u) @ v.T
        z = W * 2 @ v * u
        loss L = sum(G^2) + sum(z^2)
    """
    u, v, W = net.parameters(u=u, v=v, W=W)
    G = net.value(G=torch.outer((u - 1) * u * (1 - u), v))
    z = net.value(z=(W * 2) @ v * u)
    net.loss(L=torch.sum(G**2) + torch.sum(z**2))
