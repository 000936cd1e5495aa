"""The rings of Gpu.java in JAX, as a user would write them: trials/s at some sizes, in float64 and float32."""
import math
import sys
import time

import jax
import jax.numpy as jnp

N, STEPS = 48, 500


def simulate(key, trials, dtype):
    angles = -math.pi + 2 * math.pi * jnp.arange(N, dtype=dtype) / N
    weights = (-1.0 + 6.0 * jnp.cos(angles[:, None] - angles[None, :])) / N
    items = jnp.array([0.0, math.pi / 2], dtype=dtype)
    tuning = jnp.exp(2.0 * (jnp.cos(angles[None, :] - items[:, None]) - 1.0))
    tuning = tuning / (tuning.sum(axis=1, keepdims=True) * (2 * math.pi / N))

    def step(state, t):
        rates, key = state
        key, draw = jax.random.split(key)
        noise = 0.3 * jax.random.normal(draw, rates.shape, dtype)
        drive = jnp.where(t < 100, 5.0, 0.0).astype(dtype) * tuning[:, None, :]
        mean = rates.mean(axis=2)
        h = rates @ weights + drive - 0.5 * mean[::-1, :, None] + noise
        return (rates + 0.1 * (jax.nn.sigmoid(5.0 * (h - 0.5)) - rates), key), None

    start = jnp.full((2, trials, N), 0.1, dtype)
    (rates, _), _ = jax.lax.scan(step, (start, key), jnp.arange(STEPS))
    return rates


def main():
    jax.config.update("jax_enable_x64", True)
    for dtype in (jnp.float64, jnp.float32):
        for trials in map(int, sys.argv[1:]):
            run = jax.jit(simulate, static_argnums=(1, 2))
            run(jax.random.PRNGKey(0), trials, dtype).block_until_ready()
            best = math.inf
            for seed in range(3):
                begun = time.perf_counter()
                run(jax.random.PRNGKey(seed), trials, dtype).block_until_ready()
                best = min(best, time.perf_counter() - begun)
            print(f"jax: {jnp.dtype(dtype).name}, {trials} trials: {trials / best:.0f} trials/s on {jax.devices()[0]}")


main()
