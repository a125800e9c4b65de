"""Writes the weights and gradients of docs/weights.md with PyTorch.

    python3 Tests/Peers/make_torch_gradients.py
"""

import pathlib

import torch
from safetensors.torch import save_file

FOLDER = pathlib.Path(__file__).parents[2] / "lessons" / "networks"

torch.manual_seed(1)
model = torch.nn.Sequential(
    torch.nn.Linear(2, 3), torch.nn.Tanh(), torch.nn.Linear(3, 1), torch.nn.Sigmoid())
x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])

loss = torch.nn.functional.binary_cross_entropy(model(x), y)
loss.backward()
save_file(model.state_dict(), FOLDER / "torch-weights.safetensors")
save_file({name: p.grad for name, p in model.named_parameters()},
          FOLDER / "torch-gradients.safetensors")
