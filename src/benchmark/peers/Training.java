import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.separatrix.numerics.Kernel;
import org.separatrix.router.training.Trainer;
import org.separatrix.router.training.TrainingLedger;
import org.separatrix.router.training.TrainingModel;
import org.separatrix.router.training.TrainingState;
import org.separatrix.router.training.Unbalanced;

/** The training of training_numpy.py by this program, on one thread; a first training warms the compiler up. */
public class Training {

    public static void main(String[] words) {
        int experts = Integer.parseInt(words[0]);
        int k = Integer.parseInt(words[1]);
        int steps = Integer.parseInt(words[2]);
        TrainingModel model = new TrainingModel(experts, k, 32, 256, 0.05, 1.0, 0.5, 1.0, 2.0, 0.0);
        train(model, steps, 2L);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        TrainingLedger ledger = train(model, steps, 1L);
        long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        System.out.printf(Locale.ROOT, "%.0f %.2f %.3f%n", 256e9 * steps / time, ledger.effectiveExperts(), ledger.value());
    }

    private static TrainingLedger train(TrainingModel model, int steps, long seed) {
        Trainer trainer = new Trainer(Kernel.best(), model, new Unbalanced(), seed, TrainingState.uniform(model));
        trainer.run(steps / 2);
        return trainer.run(steps - steps / 2);
    }
}
