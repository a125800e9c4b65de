"""Arrays put together and rearranged."""

import torch

from .case import case, tensor


@case
def array_of_expressions(net):
    """an array whose elements are expressions of parameters"""
    net.text = """
        parameter u = [0.5, -0.8]
        parameter s = 1.5
        a = [[u[1], s * u[2]],
             [exp(s), u[1] - 2]]
        loss L = sum(a^2)
    """
    u, s = net.parameters(u=[0.5, -0.8], s=1.5)
    a = net.value(a=torch.stack([
        torch.stack([u[0], s * u[1]]), torch.stack([torch.exp(s), u[0] - 2])]))
    net.loss(L=torch.sum(a**2))


@case
def reshape_of_vector(net):
    """a vector becomes a matrix, row by row"""
    u, x = net.numbers(6), net.numbers(3)
    net.text = f"""
        parameter u = {u}
        input     x = {x}
        W = reshape(u, 2, 3)
        z = W @ x
        loss L = sum(z^2)
    """
    W = net.value(W=net.parameters(u=u).reshape(2, 3))
    z = net.value(z=W @ tensor(x))
    net.loss(L=torch.sum(z**2))


@case
def reshape_of_matrix(net):
    """a 2×3 matrix becomes a 3×2 one, which is not its transpose"""
    A, B = net.numbers(2, 3), net.numbers(3, 2)
    net.text = f"""
        parameter A = {A}
        parameter B = {B}
        C = reshape(A, 3, 2) * B
        loss L = sum(C * C)
    """
    A, B = net.parameters(A=A, B=B)
    C = net.value(C=A.reshape(3, 2) * B)
    net.loss(L=torch.sum(C * C))


@case
def flatten_of_matrix(net):
    """a matrix becomes a vector, row by row"""
    A, x = net.numbers(2, 3), net.numbers(6)
    net.text = f"""
        parameter A = {A}
        input     x = {x}
        a = flatten(A)
        loss L = sum(a * x) + sum(flatten(A.T) * x)^2
    """
    A, x = net.parameters(A=A), tensor(x)
    a = net.value(a=A.flatten())
    net.loss(L=torch.sum(a * x) + torch.sum(A.T.flatten() * x)**2)


@case
def concat_of_vectors(net):
    """two vectors one below the other, one of them an input"""
    W, h, x = net.numbers(2, 5), net.numbers(3), net.numbers(2)
    net.text = f"""
        parameter W = {W}
        parameter h = {h}
        input     x = {x}
        v = concat(h, x)
        z = W @ v
        loss L = sum(z^2)
    """
    W, h = net.parameters(W=W, h=h)
    v = net.value(v=torch.cat([h, tensor(x)]))
    z = net.value(z=W @ v)
    net.loss(L=torch.sum(z**2))


@case
def concat_of_matrices(net):
    """two matrices one below the other"""
    A, B, x = net.numbers(2, 2), net.numbers(1, 2), net.numbers(2)
    net.text = f"""
        parameter A = {A}
        parameter B = {B}
        input     x = {x}
        C = concat(A, B)
        z = C @ x
        loss L = sum(z^2) + sum(concat(A, A))
    """
    A, B = net.parameters(A=A, B=B)
    C = net.value(C=torch.cat([A, B]))
    z = net.value(z=C @ tensor(x))
    net.loss(L=torch.sum(z**2) + torch.sum(torch.cat([A, A])))


@case
def one_hot_of_given_class(net):
    """class 1 of 0, 1, 2 sets the second entry"""
    z = net.numbers(3)
    net.text = f"""
        parameter z = {z}
        target    k = 1
        y = one_hot(k, 3)
        loss L = softmax_cross_entropy(z, y)
    """
    z = net.parameters(z=z)
    y = net.value(y=tensor([0, 1, 0]))
    net.loss(L=torch.logsumexp(z, 0) - torch.sum(y * z))
