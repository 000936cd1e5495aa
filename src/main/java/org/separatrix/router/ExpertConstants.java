package org.separatrix.router;

/**
 * The constants of an Euler step, taken in units of the sigmoid's own argument y_i = (h_i − h0) / (T ln 2):
 *
 * <pre>
 *   shared = unit · (−h0 − (J/k) S − u)                                     the same for all experts
 *   y_i    = logit · l_i + shared + own · r_i + noise · ξ_i
 *   r_i   ← keep · r_i + gain / (1 + 2^(−y_i))
 *   u     ← u + adapt · (S/k − 1)
 * </pre>
 */
record ExpertConstants(double unit, double logit, double own, double noise, double keep, double gain, double adapt) {

    static ExpertConstants of(RouterModel model) {
        double unit = 1.0 / (model.temperature() * Math.log(2.0));
        return new ExpertConstants(
                unit,
                unit * model.gain(),
                unit * model.selfCoupling(),
                unit * model.noise(),
                1.0 - model.dt() / model.tau(),
                model.dt() / model.tau(),
                model.pool() == RouterModel.Pool.HOMEOSTATIC ? model.dt() / model.tauU() : 0.0);
    }
}
