"""Parts of arrays, counted from one."""

import torch

from .case import case, tensor


@case
def slice_of_row(net):
    """W[1, :] is a 1×n row, so that it can be multiplied with a column"""
    W, x = net.numbers(2, 3), net.numbers(3)
    net.text = f"""
        parameter W = {W}
        input     x = {x}
        r = W[1, :]
        a = r @ x + W[2, :] @ x * 3
        loss L = a^2
    """
    W, x = net.parameters(W=W), tensor(x)
    r = net.value(r=W[0:1, :])
    a = net.value(a=r @ x + W[1:2, :] @ x * 3)
    net.loss(L=a**2)


@case
def slice_of_column(net):
    """W[:, 1] is a vector; a column that is not used has derivatives 0"""
    W, x = net.numbers(2, 3), net.numbers(2)
    net.text = f"""
        parameter W = {W}
        input     x = {x}
        a = W[:, 1] * x + W[:, 3]
        loss L = sum(a^2)
    """
    W, x = net.parameters(W=W), tensor(x)
    a = net.value(a=W[:, 0] * x + W[:, 2])
    net.loss(L=torch.sum(a**2))


@case
def slice_of_range(net):
    """x[2..4] includes both ends; two ranges overlap, their parts add"""
    u = net.numbers(5)
    net.text = f"""
        parameter u = {u}
        a = u[2..4] * u[3..5]
        b = u[1..3]
        loss L = sum(a * b) + sum(u[4..4])
    """
    u = net.parameters(u=u)
    a = net.value(a=u[1:4] * u[2:5])
    b = net.value(b=u[0:3])
    net.loss(L=torch.sum(a * b) + u[3])


@case
def slice_of_element(net):
    """single elements, some used twice, some not at all"""
    W, u = net.numbers(2, 2), net.numbers(3)
    net.text = f"""
        parameter W = {W}
        parameter u = {u}
        a = W[1, 2] * u[3] + W[2, 1]
        loss L = a * W[1, 2] - exp(u[1])
    """
    W, u = net.parameters(W=W, u=u)
    a = net.value(a=W[0, 1] * u[2] + W[1, 0])
    net.loss(L=a * W[0, 1] - torch.exp(u[0]))


@case
def slice_of_named_value(net):
    """parts of an intermediate value: its gradient is put together"""
    W, x = net.numbers(4, 2), net.numbers(2)
    net.text = f"""
        parameter W = {W}
        input     x = {x}
        z = W @ x
        i = sigmoid(z[1..2])
        g = tanh(z[3..4])
        loss L = sum(i * g) + z[1] * z[4]
    """
    z = net.value(z=net.parameters(W=W) @ tensor(x))
    i = net.value(i=torch.sigmoid(z[0:2]))
    g = net.value(g=torch.tanh(z[2:4]))
    net.loss(L=torch.sum(i * g) + z[0] * z[3])
