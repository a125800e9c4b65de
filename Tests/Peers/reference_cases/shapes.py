"""Parts of arrays, their rearrangement, products and broadcasting."""

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
