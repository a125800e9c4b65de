"""Numbers, columns and rows that meet larger arrays."""

import torch

from .case import case, tensor


@case
def broadcast_number(net):
    """a parameter that is a number meets a vector and a matrix"""
    A, u = net.numbers(2, 3), net.numbers(2)
    net.text = f"""
        parameter s = 1.5
        parameter A = {A}
        parameter u = {u}
        B = s * A + 1 / s
        v = u - s
        loss L = sum(B^2) + sum(v / s)
    """
    s, A, u = net.parameters(s=1.5, A=A, u=u)
    B = net.value(B=s * A + 1 / s)
    v = net.value(v=u - s)
    net.loss(L=torch.sum(B**2) + torch.sum(v / s))


@case
def broadcast_column(net):
    """a column meets a matrix of as many rows"""
    A, b, c = net.numbers(2, 3), net.numbers(2), net.numbers(2, low=1, high=2)
    net.text = f"""
        parameter A = {A}
        parameter b = {b}
        parameter c = {c}
        B = A + b
        C = c * B - A / c
        loss L = sum(C^2)
    """
    A, b, c = net.parameters(A=A, b=b, c=c)
    B = net.value(B=A + b[:, None])
    C = net.value(C=c[:, None] * B - A / c[:, None])
    net.loss(L=torch.sum(C**2))


@case
def broadcast_row(net):
    """a 1×n row meets a matrix of n columns"""
    A, r, s = net.numbers(3, 2), net.numbers(1, 2), net.numbers(2)
    net.text = f"""
        parameter A = {A}
        parameter r = {r}
        parameter s = {s}
        B = A * r
        C = B - s.T
        loss L = sum(C^2)
    """
    A, r, s = net.parameters(A=A, r=r, s=s)
    B = net.value(B=A * r)
    C = net.value(C=B - s[None, :])
    net.loss(L=torch.sum(C**2))


@case
def broadcast_of_means(net):
    """a matrix made free of its rows' means, then of its columns' norms"""
    A, factors = net.numbers(3, 3), net.numbers(3, 3)
    net.text = f"""
        parameter A = {A}
        input     F = {factors}
        B = A - mean(A, rows)
        C = B / norm(B, columns)
        loss L = sum(F * C)
    """
    A = net.parameters(A=A)
    B = net.value(B=A - A.mean(1, keepdim=True))
    C = net.value(C=B / torch.linalg.vector_norm(B, dim=0, keepdim=True))
    net.loss(L=torch.sum(tensor(factors) * C))


@case
def one_by_one_is_a_number(net):
    """a 1×2 matrix by a vector gives a number, which meets a vector"""
    W, x, u = net.numbers(1, 2), net.numbers(2), net.numbers(3)
    net.text = f"""
        parameter W = {W}
        parameter b = [0.25]
        parameter u = {u}
        input     x = {x}
        z = W @ x + b
        a = z * u
        g = u @ z
        loss L = sum(a^2) + sum(g)
    """
    W, b, u = net.parameters(W=W, b=[0.25], u=u)
    z = net.value(z=W @ tensor(x) + b)
    a = net.value(a=z * u)
    g = net.value(g=u * z)
    net.loss(L=torch.sum(a**2) + torch.sum(g))
