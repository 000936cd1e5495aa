package org.separatrix.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentErrorsTest {

    @TempDir
    Path folder;

    private ExperimentText text;

    @BeforeEach
    void prepare() {
        text = new ExperimentText(folder);
    }

    /** In a file the body begins in line 2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            model.Jcross = 1 | model.Jcross: unknown key, .*, nearest known key: model.J-cross
            J-cros = 1 | J-cros: unknown key, allowed: name, .*, nearest known key: model.J-cross
            trails = 1 | trails: unknown key, allowed: name, .*, nearest known key: trials
            modle { noise = 1 } | modle: unknown key, .*, nearest known key: model
            protocol.epochs.a { from = 0, to = 1, ring = 0, gain = 1, gian = 2 } | protocol.epochs.a.gian: unknown key, .*: protocol.epochs.a.gain
            trials = 0 | trials: is 0, allowed: an integer from 1 to 2147483647
            trials = -5 | trials: is -5, allowed: an integer from 1 .*
            trials = 2.5 | trials: is 2.5, allowed: an integer .*
            trials = "5" | trials: is "5", allowed: an integer .*
            trials = [5] | trials: is \\[5\\], allowed: an integer .*
            trials = null | trials: is null, allowed: an integer .*
            seed = 99999999999999999999 | seed: is "99999999999999999999", allowed: an integer .*
            paired = 1 | paired: is 1, allowed: true or false
            placement = node | placement: is node, allowed: batch, ring
            placement = ring, model { rings = 9, neurons = 4096, heterogeneity.cross = 0.1 }, protocol.items = [0,0,0,0,0,0,0,0,0] | placement: is ring, but .* allowed with this model: batch
            name = a/b | name: is "a/b", allowed: a text of up to 100 letters, .*
            name = .. | name: is "..", allowed: .*
            name = "" | name: is "", allowed: .*
            batch = 0 | batch: is 0, allowed: auto or an integer from 1 to 2048 with 2 rings
            batch = 1.5 | batch: is 1.5, allowed: auto .*
            batch = automatic | batch: is automatic, allowed: auto .*
            batch = 2000, model.rings = 6, protocol.items = [0, 1, 2, 3, 4, 5] | batch: is 2000, allowed: auto or an integer from 1 to 1696 with 6 rings
            model = 5 | model: is 5, allowed: a block .*
            model.noise { a = 1 } | model.noise: is \\{ a = 1 \\}, allowed: a number >= 0 and at most 1e9
            model.rings = 0 | model.rings: is 0, allowed: an integer from 1 to 256
            model.neurons = 47 | model.neurons: is 47, allowed: an even integer from 4 to 4096
            model.neurons = 2 | model.neurons: is 2, allowed: an even integer from 4 to 4096
            model.neurons = 8192 | model.neurons: is 8192, allowed: an even integer from 4 to 4096
            model.J0 = NaN | model.J0: is NaN, allowed: a number from -1e9 to 1e9
            model.J1 = 1e400 | model.J1: is Infinity, allowed: a number from -1e9 to 1e9
            model.kappa = -1 | model.kappa: is -1, allowed: a number from 0 to 500
            model.tau = 0 | model.tau: is 0, allowed: a number from 1e-9 to 1e9
            model.dt = 11 | model.dt: is 11, allowed: a number from 1e-9 model.tau to model.tau
            model.dt = 0 | model.dt: is 0, allowed: a number from 1e-9 model.tau .*
            model.noise = -0.1 | model.noise: is -0.1, allowed: a number >= 0 and at most 1e9
            model.noise-scaling = always | model.noise-scaling: is always, allowed: per-step, sqrt-dt
            model.noise-correlation = -1 | model.noise-correlation: is -1, allowed: a number >= 0 and at most 1e9
            model { noise-scaling = sqrt-dt, noise-correlation = 2 } | model.noise-correlation: is 2, allowed: 0 where model.noise-scaling is sqrt-dt
            model.noise-correlation = 2, spectrum { study = barrier, trials = true } | model.noise-correlation: is 2, allowed: 0 where spectrum.study is barrier, .*
            model.initial-rate = -1 | model.initial-rate: is -1, allowed: a number >= 0 and at most 1e9
            model.transfer.kind = tanh | model.transfer.kind: is tanh, allowed: sigmoid, steep-sigmoid, threshold-power, supralinear, table
            model.transfer.r-max = 0 | model.transfer.r-max: is 0, allowed: a number from 1e-9 to 1e9
            model.transfer.beta = -1 | model.transfer.beta: is -1, allowed: a number >= 0 and at most 1e9
            model.transfer.r-max = 1e308 | model.transfer.r-max: is 1E\\+308, allowed: a number from 1e-9 to 1e9
            model.transfer { kind = threshold-power, beta = 1e308 } | model.transfer.beta: is 1E\\+308, allowed: a number >= 0 and at most 1e9
            model.transfer { beta = 1e9, r-max = 1e9 } | model.transfer.beta: is 1000000000, allowed: below 4\\.6e\\+04, since the input of a neuron can reach 7\\.5e\\+09 here
            model { J1 = -1e9, transfer.beta = 1e9 } | model.transfer.beta: is 1000000000, allowed: below .*
            model { dt = 1e-200, noise = 0.1, noise-scaling = sqrt-dt } | model.dt: is 1E-200, allowed: a number from 1e-9 model.tau to model.tau
            model { heterogeneity.cross-multiplicative = 1e9, J-cross = 1e9, transfer.beta = 5 } | model.transfer.beta: is 5, allowed: below .*
            protocol.epochs.a { from = 0, to = 1, ring = 0, gain = 1e10 } | protocol.epochs.a.gain: is 10000000000, allowed: a number from -1e9 to 1e9
            router.T = 1e-300 | router.T: is 1E-300, allowed: a number from 1e-9 to 1e9
            router.tau-u = 1e-300 | router.tau-u: is 1E-300, allowed: a number from 1e-9 to 1e9
            router { J = 1e9, T = 1e-9 } | router.T: is 1E-9, allowed: above 4\\.8e-05, since the input of an expert can reach 3\\.3e\\+10 here
            router.tokens { kind = margin, margin = 1e300 } | router.tokens.margin: is 1E\\+300, allowed: a number >= 0 and at most 1e9
            model.transfer.slope = 1 | model.transfer.slope: unknown key, .*
            model.cross.kind = dense | model.cross.kind: is dense, allowed: mean-field, structured
            model.cross.modulation = 0.5 | model.cross.modulation: nothing reads it in trials of rings; it is read where model.cross.kind is structured
            model.cross.modulation = 0.5, sweep.model.cross.kind = [structured, mean-field] | model.cross.modulation: is 0.5, allowed: 0 where model.cross.kind is mean-field
            model.cross { kind = structured, modulation = 2 } | model.cross.modulation: is 2, allowed: a number from -1 to 1
            model.heterogeneity.within = -1 | model.heterogeneity.within: is -1, allowed: a number >= 0 and at most 1e9
            model.heterogeneity { seed = 0.5, within = 1 } | model.heterogeneity.seed: is 0.5, allowed: an integer .*
            protocol.steps = 0 | protocol.steps: is 0, allowed: an integer from 1 .*
            protocol.time-unit = s | protocol.time-unit: is s, allowed: ms, steps
            protocol { time-unit = ms, steps = 10.5 } | protocol.steps: is 10.5, allowed: a multiple of model.dt = 1 from 1 to 10000000, in ms
            protocol { time-unit = ms, steps = 500.1 }, model.dt = 0.25 | protocol.steps: is 500.1, allowed: a multiple of model.dt = 0.25 from 0.25 to 2500000, in ms
            protocol { time-unit = ms, steps = 500 }, model.dt = 0.3 | protocol.steps: is 500, allowed: a multiple of model.dt = 0.3 from 0.3 to 3000000, in ms
            protocol { time-unit = ms, steps = 0.3, epochs.a { from = 0, to = 0.4, ring = 0, gain = 1 } }, model.dt = 0.1 | protocol.epochs.a.to: is 0.4, allowed: a multiple of model.dt = 0.1 from 0 to 0.3, in ms
            protocol { time-unit = ms, epochs.a { from = 0.2, to = 0.1, ring = 0, gain = 1 } }, model.dt = 0.1 | protocol.epochs.a.to: is 0.1, allowed: a multiple of model.dt = 0.1 from 0.2 to 500, in ms
            protocol { time-unit = ms, steps = 2000000 }, model.dt = 0.1 | protocol.steps: is 2000000, allowed: .* from 0.1 to 1000000, in ms
            protocol { time-unit = ms, steps = NaN } | protocol.steps: is NaN, allowed: a multiple .*
            protocol.time-unit = ms, model.dt = 0.5, coupling { kind = delayed, delay = 0.7 } | coupling.delay: is 0.7, allowed: a multiple of model.dt = 0.5 from 0 to 5000, in ms
            protocol.time-unit = ms, model.dt = 2.5, coupling { kind = multirate, every = 2 } | coupling.every: is 2, allowed: a multiple of model.dt = 2.5 from 2.5 to 25000, in ms
            protocol.time-unit = ms, model.dt = 0.5, readout.fluctuations { from = 300, longest-lag = 102.75 } | readout.fluctuations.longest-lag: is 102.75, allowed: a multiple of model.dt = 0.5 from 0 to 102.5, in ms
            spectrum.at = 500 | spectrum.at: is 500, allowed: last, or an integer from 0 to 499
            spectrum.at = first | spectrum.at: is first, allowed: last, or an integer from 0 to 499
            spectrum.continuation.largest-step = 0 | spectrum.continuation.largest-step: is 0, allowed: auto, or a number from 1e-15 to 1000
            spectrum.continuation { largest-step = 0.02, first-step = 0.03 } | spectrum.continuation.first-step: is 0.03, allowed: auto, or a number from 1e-15 to largest-step = 0.02
            spectrum.continuation { largest-step = 0.02, smallest-step = 0.01 } | spectrum.continuation.smallest-step: is 0.01, allowed: auto, or a number from 1e-15 to the first step, 0.005
            spectrum.continuation.points = 1 | spectrum.continuation.points: is 1, allowed: auto, or an integer from 2 to 1000000
            spectrum.continuation.newton-steps = 0 | spectrum.continuation.newton-steps: is 0, allowed: an integer from 1 to 1000
            spectrum.continuation.tolerance = 1e-3 | spectrum.continuation.tolerance: is 0.001, allowed: a number from 1e-14 to 1e-8
            spectrum.continuation.cuts = 21 | spectrum.continuation.cuts: is 21, allowed: an integer from 0 to 20
            spectrum.continuation.bisections = auto | spectrum.continuation.bisections: is auto, allowed: an integer from 1 to 1000
            spectrum.continuation.tolerence = 1e-9 | spectrum.continuation.tolerence: unknown key, .*, nearest known key: spectrum.continuation.tolerance
            spectrum.parameter = model.tau | spectrum.parameter: is "model.tau", allowed: model.J-cross, .*protocol.epochs.NAME.gain.*
            spectrum.parameter = protocol.epochs.stimulus.gain | spectrum.parameter: is "protocol.epochs.stimulus.gain", allowed: the gain of an epoch that acts at spectrum.at = 499, .*
            spectrum.parameter = protocol.epochs.nothing.gain | spectrum.parameter: is "protocol.epochs.nothing.gain", allowed: the gain of an epoch that acts .*
            spectrum.parameter = protocol.items.0 | spectrum.parameter: is "protocol.items.0", allowed: the angle of an item whose ring is driven .*
            spectrum { parameter = model.kappa, from = -1 } | spectrum.from: is -1, allowed: a value that model.kappa may have
            protocol.time-unit = ms, model.dt = 2.5, spectrum { study = thresholds, durations = [5, 6] } | spectrum.durations: is \\[5, 6\\], allowed: multiples of model.dt = 2.5 from 2.5, in ms
            protocol.time-unit = ms, model.dt = 0.5, router { J-router = 0, dt = 1, dwell = 100 } | router.dt: is 1, allowed: model.dt = 0.5 where protocol.time-unit is ms and the experts are beside rings
            protocol.time-unit = ms, model.dt = 0.5, router { J-router = 0, dt = 0.5, dwell = 99.5 } | router.dwell: is 99.5, allowed: a multiple of model.dt = 0.5 that divides protocol.steps = 500 where the experts are beside rings
            protocol.items = [0] | protocol.items: is \\[0\\], allowed: .*2 numbers.*
            protocol.items = [0, 1, 2] | protocol.items: is \\[0, 1, 2\\], allowed: .*2 numbers.*
            protocol.items = [0, 90] | protocol.items: is \\[0, 90\\], allowed: .*from -2pi to 2pi
            protocol.items = [0, x] | protocol.items: is \\[0, x\\], allowed: .*
            protocol.items = 0 | protocol.items: is 0, allowed: .*
            protocol.epochs.a { from = -1, to = 1, ring = 0, gain = 1 } | protocol.epochs.a.from: is -1, allowed: an integer from 0 to 500
            protocol.epochs.a { from = 0, to = 501, ring = 0, gain = 1 } | protocol.epochs.a.to: is 501, allowed: an integer from 0 to 500
            protocol.epochs.a { from = 9, to = 8, ring = 0, gain = 1 } | protocol.epochs.a.to: is 8, allowed: an integer from 9 to 500
            protocol.epochs.a { from = 0, to = 1, ring = 2, gain = 1 } | protocol.epochs.a.ring: is 2, allowed: all or an integer from 0 to 1
            protocol.epochs.a { from = 0, to = 1, ring = -1, gain = 1 } | protocol.epochs.a.ring: is -1, allowed: all or .*
            protocol.epochs.a { from = 0, to = 1, ring = any, gain = 1 } | protocol.epochs.a.ring: is any, allowed: all or .*
            protocol.epochs.cue.gain = 0.02 | protocol.epochs.cue.from: is missing, allowed: every epoch states from, to, ring, gain; the epochs of a file replace the default ones as a whole, so that this one takes nothing from the default cue; write cue \\{ from = 150, to = 500, ring = 0, gain = 0.02 \\}, stimulus \\{ from = 0, to = 100, ring = all, gain = 5 \\}, or .*
            protocol.epochs { cue {}, stimulus { from = 0, to = 1, ring = 0, gain = 1 } } | protocol.epochs.cue.from: is missing, .* write cue \\{ from = 150, to = 500, ring = 0, gain = 0 \\}, or .*
            protocol.epochs.probe { from = 1, to = 2, gain = 3 } | protocol.epochs.probe.ring: is missing, allowed: every epoch states from, to, ring, gain
            router { J-router = 1, epochs.cue.gain = 1 } | router.epochs.cue.from: is missing, allowed: every epoch states from, to, ring, gain
            protocol.epochs = [] | protocol.epochs: is \\[\\], allowed: a block .*
            readout.decoder = bayes | readout.decoder: is bayes, allowed: template, population-vector
            readout.grid = 1 | readout.grid: is 1, allowed: an integer from 2 to 100000
            readout.window = 0 | readout.window: is 0, allowed: a number > 0 and at most pi
            readout.window = 3.2 | readout.window: is 3.2, allowed: a number > 0 and at most pi
            readout.bump-threshold = -1 | readout.bump-threshold: is -1, allowed: a number >= 0 and at most 1e9
            router { J-router = 0.3, dwell = 300 } | router.dwell: is 300, allowed: an integer that divides protocol.steps = 500 where the experts are beside rings
            router { kappa-in = 1, dwell = 2.5 } | router.dwell: is 2.5, allowed: an integer that divides .*
            router { J-router = 0.3, groups = 5 } | router.groups: is 5, allowed: a multiple of model.rings = 2 up to router.experts = 256, since a group belongs to one item
            router { J-router = 0.3, study = training } | router.study: is training, allowed: competition where router.J-router or router.kappa-in or router.epochs puts the experts beside rings
            router { J-router = a } | router.J-router: is a, allowed: a number from -1e9 to 1e9
            router { kappa-in = [1] } | router.kappa-in: is \\[1\\], allowed: a number from -1e9 to 1e9
            router { kappa-in = 1, tokens.skip = 5 } | router.tokens.skip: is 5, allowed: an integer from 0 to 4
            router { J-router = 0, epochs.a { from = 0, to = 501, ring = 0, gain = 1 } } | router.epochs.a.to: is 501, allowed: an integer from 0 to 500
            router { J-router = 0, epochs.a { from = 0, to = 5, ring = 2, gain = 1 } } | router.epochs.a.ring: is 2, allowed: all or an integer from 0 to 1
            router.tokens.kind = mirrored | router.tokens.kind: is mirrored, allowed: ar1, iid, margin, repeated, and mirrored beside rings .*
            router { preset = deepseek-v3-like, tokens.kind = margin } | router.tokens.kind: is margin, allowed: ar1, iid, repeated where router.limit lets not every group compete; .*
            router { limit { groups = 8, kept = 2, scored = 1 }, tokens.kind = mirrored, J-router = 0.1 } | router.tokens.kind: is mirrored, allowed: ar1, iid, repeated where router.limit .*
            router.tokens { kind = margin, draw = 3 } | router.tokens.draw: nothing reads it in a router study .*; it is read where router.tokens.kind is iid or ar1 or repeated and .*
            router.J-ruoter = 1 | router.J-ruoter: unknown key, .*
            coupling { kind = jittered, probability = 0.5 }, router.J-router = 0 | coupling.kind: is jittered, allowed: every other kind where experts are beside the rings
            placement = ring, readout.fluctuations.longest-lag = 10 | placement: is ring, allowed where readout.fluctuations.longest-lag is above 0: batch
            coupling.kind = lock | coupling.kind: is lock, allowed: lockstep, delayed, multirate, .*, free-running, or a list of these
            coupling.kind = [] | coupling.kind: is \\[\\], allowed: lockstep, .*
            coupling.kind = 3 | coupling.kind: is 3, allowed: lockstep, .*
            coupling.delay = 2 | coupling.delay: nothing reads it in trials of rings; it is read where coupling.kind is delayed
            coupling.delay = 2, sweep.coupling.kind = [delayed, lockstep] | coupling.delay: is 2, allowed: 0 where coupling.kind is not delayed
            coupling { kind = lossy, loss = 0.5, every = 2 } | coupling.every: nothing reads it in trials of rings; it is read where coupling.kind is multirate
            coupling { kind = delayed, delay = -1 } | coupling.delay: is -1, allowed: an integer from 0 to 10000
            coupling { kind = delayed, delay = 1.5 } | coupling.delay: is 1.5, allowed: an integer from 0 to 10000
            coupling { kind = multirate, every = 0 } | coupling.every: is 0, allowed: an integer from 1 to 10000
            coupling { kind = jittered, probability = 0 } | coupling.probability: is 0, allowed: a number > 0 and at most 1
            coupling { kind = jittered, probability = 1.1 } | coupling.probability: is 1.1, allowed: a number > 0 and at most 1
            coupling { kind = lossy, loss = 1 } | coupling.loss: is 1, allowed: a number >= 0 and below 1
            coupling { kind = event-triggered, threshold = -1 } | coupling.threshold: is -1, allowed: a number >= 0 and at most 1e9
            coupling { kind = bounded-staleness, staleness = -1 } | coupling.staleness: is -1, allowed: an integer from 0 to 10000
            coupling.kind = [delayed, delayed] | coupling.kind: is \\[delayed, delayed\\], allowed: each kind once
            coupling.kind = [lockstep, delayed] | coupling.kind: .*, allowed: kinds that act together; .*
            coupling.kind = [free-running, lossy] | coupling.kind: .*, allowed: kinds that act together; .*
            coupling.kind = [jittered, bounded-staleness] | coupling.kind: .*, allowed: kinds that act together; .*
            coupling.kind = [lossy, multirate] | coupling.kind: .*, allowed: a kind that decides who speaks when before those that act on the way
            coupling.kind = [multirate, event-triggered] | coupling.kind: .*, allowed: one kind that decides who speaks when
            """)
    void areOneLineThatNamesFileLineKeyAndWhatIsAllowed(String body, String problem) {
        assertProblem(text.file() + ":2: " + problem, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            sweep = [] | sweep: is \\[\\], allowed: .*at least one
            sweep = 3 | sweep: is 3, allowed: .*
            sweep = [3] | sweep: is \\[3\\], allowed: .*
            sweep.model.noise = [] | sweep.model.noise: is \\[\\], allowed: .*at least one value
            sweep.model.noise = 0.5 | sweep.model.noise: is 0.5, allowed: \\[values\\] or \\{ from, to, points, .*
            sweep.model.noise = [{ a = 1 }] | sweep.model.noise: is \\[\\{ a = 1 \\}\\], allowed: .*
            sweep.model.noise { a = 1 } | sweep.model.noise: is \\{ a = 1 \\}, allowed: .*
            sweep.model.noise { from = 0, to = 1, points = 0 } | sweep.model.noise.points: is 0, allowed: an integer from 1 .*
            sweep.model.noise { from = 0, to = 1, points = 1 } | sweep.model.noise.points: is 1, allowed: 2 or more, .*
            sweep.model.noise { from = 0, to = 1 } | sweep.model.noise.points: is missing, allowed: .*
            sweep.model.noise { from = 0, to = 1, points = 2, step = 1 } | sweep.model.noise.step: unknown key, .*
            sweep.model.noise { from = 0, to = 1, points = 2, scale = cubic } | sweep.model.noise.scale: is cubic, allowed: linear, log
            sweep.model.noise { from = 0, to = 1, points = 2, scale = log } | sweep.model.noise.from: is 0, allowed: a number > 0
            sweep.model.nois = [1] | model.nois: unknown key, .*nearest known key: model.noise \\(condition 0: model.nois = 1\\)
            sweep.modle.noise = [1] | sweep.modle: unknown key, .*, nearest known key: model
            sweep.model.noise.x = [1] | sweep.model.noise: is \\{ x = \\[1\\] \\}, allowed: .*
            sweep.protocol.epochs.new.gain = [1] | sweep.protocol.epochs.new: unknown key, .*
            sweep.model.transfer = [sigmoid] | sweep.model.transfer: is a block, allowed: .*
            sweep.seed = [1, 2] | sweep.seed: cannot vary between conditions, allowed: the keys of model, protocol, readout, coupling, router, spectrum
            sweep.trials = [1, 2] | sweep.trials: cannot vary .*
            sweep.batch = [1, 2] | sweep.batch: cannot vary .*
            sweep.name = [a] | sweep.name: cannot vary .*
            sweep.paired = [true] | sweep.paired: cannot vary .*
            sweep.sweep = [1] | sweep.sweep: cannot vary .*
            sweep { model.noise = [0, -1] } | model.noise: is -1, allowed: a number >= 0 and at most 1e9 \\(condition 1: model.noise = -1\\)
            sweep { model.noise = [0, 1], model.tau = [2, 1, 0] } | model.tau: is 0, allowed: a number from 1e-9 to 1e9 \\(condition 2: model.noise = 0, model.tau = 0\\)
            sweep { model.noise = { from = 0, to = 1, points = 100000 }, model.J1 = { from = 0, to = 1, points = 100000 } } | sweep: has too many conditions, allowed: 10000000
            sweep.spectrum.trials = [true, false] | sweep.spectrum.trials: cannot vary between conditions, .*
            sweep.model.noise = [0.1, 0.2, 1e-1] | sweep.model.noise: has 0.1 twice, allowed: each value once in a grid
            sweep.model.neurons = [48, 24, 48.0] | sweep.model.neurons: has 48 twice, .*
            sweep.model.J-cross = [0, -0.0] | sweep.model.J-cross: has -?0 twice, .*
            sweep.readout.decoder = [template, "template"] | sweep.readout.decoder: has template twice, .*
            sweep.protocol.items = [[0, 1], [0.5, 1], [0.0, 1.0]] | sweep.protocol.items: has \\[0, 1\\] twice, .*
            sweep.coupling.kind = [lockstep, [lockstep]] | sweep.coupling.kind: has \\[lockstep\\] twice, .*
            sweep.model.J1 { from = 6, to = 6, points = 2 } | sweep.model.J1: has 6 twice, .*
            sweep.model.J1 { from = 6, to = 6.000000000000001, points = 9 } | sweep.model.J1: has 6 twice, .*
            sweep = [ { model.J1 = [1] }, { model.J1 = [2, 2] } ] | sweep.model.J1: has 2 twice, .*
            sweep { model.J-cross = [1] }, model.noise = -1 | model.noise: is -1, allowed: a number >= 0 and at most 1e9
            """)
    void ofASweepAreFoundBeforeAnythingRuns(String body, String problem) {
        assertProblem(text.file() + ":2: " + problem, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            modl.noise=3 | -D modl.noise: modl: unknown key, .*, nearest known key: model
            model.noise=-1 | -D model.noise: model.noise: is -1, allowed: a number >= 0 and at most 1e9
            sweep.model.noise=[-1] | -D sweep.model.noise: model.noise: is -1, allowed: .*\\(condition 0: .*\\)
            protocol.epochs.new={ from = 1 } | -D protocol.epochs.new: protocol.epochs.new.to: is missing, .*
            trials | -D trials: is not of the form key=value
            =5 | -D =5: is not of the form key=value
            a..b=5 | -D a..b: is not the name of a key
            trials= | -D trials: is "", allowed: one value
            trials=5, 6 | -D trials: is "5, 6", allowed: one value
            trials=5], seed = [6 | -D trials: is "5\\], seed = \\[6", allowed: one value
            trials=[ | -D trials: .*
            trials=${nope} | -D trials: .*\\$\\{nope\\}.*
            """)
    void ofASettingNameTheOption(String setting, String problem) {
        assertProblem(problem, "", setting);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            `trials = 5` | 1: trials: unknown key outside of separatrix .*
            `separatrix {}\nseparatrx { trials = 5 }` | 2: separatrx: unknown key outside of separatrix .*, nearest known key: separatrix.*
            `separatrix = 5` | 1: separatrix: is 5, allowed: a block .*
            `separatrix {\n trials = [1, 2\n}` | 3: .*
            `separatrix {` | 1: .*
            `[1, 2]` | 1: .*
            `separatrix.model.noise = ${separatrix.model.nope}` | 1: .*\\$\\{separatrix.model.nope\\}.*
            `separatrix {\n model.noise = ${separatrix.model.J0}\n model.J0 = ${separatrix.model.noise}\n}` | [23]: .*cycle.*
            `separatrix.model.noise = ${HOME}` | 1: .*\\$\\{HOME\\}.*
            """)
    void ofAFileAsAWholeNameTheLine(String content, String problem) {
        assertMatches(
                text.file() + ":" + problem, assertThrows(ExperimentException.class, () -> text.loadFile(content)));
    }

    @Test
    void aSettingMustNotDropAListOfGrids() {
        assertProblem(
                "-D sweep.model.noise: sweep: is a list of grids in the file, .*",
                "sweep = [{ model.J1 = [1] }]",
                "sweep.model.noise=[1]");
    }

    @Test
    void anExperimentIsOneFile() {
        for (String include : new String[] {"\"other.conf\"", "file(\"other.conf\")", "classpath(\"other.conf\")"}) {
            assertProblem(text.file() + ": include \"other.conf\": an experiment is one file.*", "include " + include);
        }
    }

    @Test
    void aMissingFileADirectoryAndABinaryFileAreNoExperiments() throws IOException {
        assertMatches(folder + "/none.conf: no such file", loading(folder.resolve("none.conf")));
        assertMatches(folder + ": is a directory, .*", loading(folder));
        Path binary = Files.write(folder.resolve("binary.conf"), new byte[] {(byte) 0xC3, 0x28});
        assertMatches(binary + ": is not a text in UTF-8", loading(binary));
    }

    @Test
    void aFileThatMustNotBeReadIsNoExperiment() throws IOException {
        Path locked = Files.writeString(folder.resolve("locked.conf"), "");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("-wx------"));
        Assumptions.assumeFalse(Files.isReadable(locked), "this user may read everything");
        assertMatches(locked + ": cannot be read: AccessDeniedException", loading(locked));
    }

    private static ExperimentException loading(Path file) {
        return assertThrows(ExperimentException.class, () -> Experiment.load(file));
    }

    private void assertProblem(String expected, String body, String... settings) {
        assertMatches(expected, assertThrows(ExperimentException.class, () -> text.load(body, settings), body));
    }

    /** @param expected a regular expression */
    private void assertMatches(String expected, ExperimentException problem) {
        String message = problem.getMessage();
        assertFalse(message.contains("\n"));
        assertTrue(message.matches(expected), message + "\n  is not\n" + expected);
        assertEquals(message.strip(), message);
    }
}
