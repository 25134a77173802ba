"""The bench's sequence models in PyTorch, without dropout, as src/models/*/reference.ts has them.

Weights come by the names and shapes that those models save. Shapes: B rows, L positions,
T = B L tokens, d width, h heads, N items.
"""

import math

import torch
import torch.nn.functional as F

NORM_EPSILON = 1e-6
LENGTH_EPSILON = 1e-12
# Added to the attention logit of a key that the query may not look at.
MASKED = -1e9


def layer_norm(weights, name, x):
    return F.layer_norm(
        x, x.shape[-1:], weights[f"{name}.scale"], weights[f"{name}.shift"], NORM_EPSILON
    )


def linear(weights, name, x):
    """x [T, d] times the weight [d, e] plus the bias [e]."""
    return torch.addmm(weights[f"{name}.bias"], x, weights[f"{name}.weight"])


def embed_items(weights, tokens, dim):
    """Item vectors times sqrt(d), [B, L, d]; padding, token 0, has that of the first item."""
    return F.embedding((tokens - 1).clamp(min=0), weights["itemEmbedding"]) * math.sqrt(dim)


class Transformer:
    """Pre-norm blocks: SASRec (causal, ReLU) and BERT4Rec (bidirectional, GELU)."""

    def __init__(self, weights, settings):
        self.parameters = weights
        self.settings = settings

    def hidden(self, tokens):
        """[B, L] tokens to [T, d]."""
        weights = self.parameters
        dim, heads = self.settings["dim"], self.settings["heads"]
        B, L = tokens.shape
        present = tokens > 0
        # Positions are counted back from the newest event.
        positions = weights["positionEmbedding"][:L].flip(0)
        stream = (embed_items(weights, tokens, dim) + positions) * present.unsqueeze(-1)
        stream = stream.reshape(B * L, dim)
        hidden_keys = ~present[:, None, None, :]
        if self.settings["causal"]:
            hidden_keys = hidden_keys | torch.ones(L, L, dtype=torch.bool).triu(1)
        barred = torch.zeros(hidden_keys.shape).masked_fill(hidden_keys, MASKED)  # [B, 1, 1 or L, L]
        for b in range(self.settings["blocks"]):
            normed = layer_norm(weights, f"block{b}.attentionNorm", stream)
            projected = linear(weights, f"block{b}.queryKeyValue", normed)  # [T, 3d]
            query, key, value = projected.view(B, L, 3, heads, dim // heads).permute(2, 0, 3, 1, 4)
            logits = query @ key.transpose(-1, -2) / math.sqrt(dim / heads) + barred  # [B, h, L, L]
            mixed = (logits.softmax(-1) @ value).transpose(1, 2).reshape(B * L, dim)
            stream = stream + linear(weights, f"block{b}.attentionOut", mixed)
            normed = layer_norm(weights, f"block{b}.feedForwardNorm", stream)
            inner = linear(weights, f"block{b}.feedForwardIn", normed)
            gelu = self.settings["activation"] == "gelu"
            active = F.gelu(inner, approximate="tanh") if gelu else F.relu(inner)
            stream = stream + linear(weights, f"block{b}.feedForwardOut", active)
        return layer_norm(weights, "finalNorm", stream)


class Lstm:
    """torch.nn.LSTM, whose weights stand gate by gate where ours stand unit by unit."""

    def __init__(self, weights, settings):
        self.settings = settings
        dim = settings["dim"]
        self.lstm = torch.nn.LSTM(dim, dim, settings["layers"], batch_first=True)
        self.parameters = {name: x for name, x in weights.items() if not name.startswith("layer")}
        with torch.no_grad():
            for l in range(settings["layers"]):
                own = {name: getattr(self.lstm, f"{name}_l{l}") for name in
                       ("weight_ih", "weight_hh", "bias_ih", "bias_hh")}
                own["weight_ih"].copy_(by_gate(weights[f"layer{l}.input.weight"]).t())
                own["weight_hh"].copy_(by_gate(weights[f"layer{l}.recurrent.weight"]).t())
                own["bias_ih"].copy_(by_gate(weights[f"layer{l}.input.bias"]))
                # Ours has one bias where PyTorch adds two.
                own["bias_hh"].zero_().requires_grad_(False)
                self.parameters.update({f"{name}{l}": x for name, x in own.items() if x.requires_grad})

    def hidden(self, tokens):
        """[B, L] tokens, none of them padding, to [T, d]."""
        dim = self.settings["dim"]
        stream, _ = self.lstm(embed_items(self.parameters, tokens, dim))
        return layer_norm(self.parameters, "finalNorm", stream.reshape(-1, dim))


def by_gate(x):
    """[..., 4d] unit by unit to gate by gate."""
    width = x.shape[-1]
    return x.view(-1, width // 4, 4).transpose(1, 2).reshape(x.shape)


def next_item_loss(weights, settings, hidden, targets):
    """Mean cross-entropy over the whole catalogue, at the positions that have a target.

    hidden [T, d]; targets [T], 0 where nothing is asked, item i is i + 1.
    """
    asked = targets > 0
    keys = weights["itemEmbedding"][: settings["items"]]
    query = hidden if bool(asked.all()) else hidden[asked]
    if settings["logits"] == "cosine":
        query = to_unit_length(query) / settings["temperature"]
        keys = to_unit_length(keys)
    return F.cross_entropy(query @ keys.t(), targets[asked] - 1)


def to_unit_length(x):
    return x * (x.square().sum(-1, keepdim=True) + LENGTH_EPSILON).rsqrt()
