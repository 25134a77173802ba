"""PyTorch as a rival in the bench, started by native/peer.ts: `peer.py FOLDER THREADS`.

FOLDER holds problem.json and a file of raw numbers for each array it names. Answers are lines of
JSON on standard output: first {check}, once the first step is done; then {milliseconds}
for every line on standard input, one step each. Ends when standard input does.
"""

import json
import sys
import time
from pathlib import Path

import torch

from models import Lstm, Transformer, next_item_loss

TYPES = {"float32": torch.float32, "int32": torch.int32}


def load(folder, array):
    size = 1
    for n in array["shape"]:
        size *= n
    stored = torch.from_file(str(folder / array["file"]), size=size, dtype=TYPES[array["type"]])
    return stored.clone().reshape(array["shape"])


def training_step(settings, arrays):
    """One step of Adam. Returns a function that does it and returns the loss."""
    tokens, targets = (arrays.pop(name).long() for name in ("inputs", "targets"))
    weights = {name: x.requires_grad_() for name, x in arrays.items()}
    model = (Lstm if settings["model"] == "lstm" else Transformer)(weights, settings)
    optimizer = torch.optim.Adam(
        model.parameters.values(),
        lr=settings["learningRate"],
        betas=(settings["beta1"], settings["beta2"]),
        eps=settings["epsilon"],
    )

    def step():
        optimizer.zero_grad(set_to_none=True)
        loss = next_item_loss(model.parameters, settings, model.hidden(tokens), targets.flatten())
        loss.backward()
        optimizer.step()
        return loss.item()

    return step


def ranking_step(settings, arrays):
    """Scores of all items [N, d] for one query [d]. Returns the score of the k-th best."""
    vectors, query = arrays["vectors"], arrays["query"]

    @torch.no_grad()
    def step():
        scores, items = torch.topk(vectors @ query, settings["k"])
        items.tolist()
        return scores.tolist()[-1]

    return step


def answer(**values):
    print(json.dumps(values), flush=True)


def main(folder, threads):
    torch.set_num_threads(threads)
    problem = json.loads((folder / "problem.json").read_text())
    arrays = {array["name"]: load(folder, array) for array in problem["arrays"]}
    settings = problem["settings"]
    step = (ranking_step if settings["model"] == "top-k" else training_step)(settings, arrays)
    answer(check=step())
    for _ in sys.stdin:
        began = time.perf_counter()
        step()
        answer(milliseconds=1000 * (time.perf_counter() - began))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
