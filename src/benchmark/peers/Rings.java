import java.lang.management.ManagementFactory;
import java.util.List;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.RingBatch;

/** The rings of rings.c by a kernel of this program in a plain loop, on one thread, after some trials for the compiler. */
public class Rings {

    private static final Protocol PROTOCOL = new Protocol(
            500, List.of(0.0, Math.PI / 2.0), List.of(new Epoch("stimulus", 0, 100, Epoch.EVERY_RING, 5.0)));

    public static void main(String[] words) {
        Kernel kernel = Kernel.best();
        int trials = Integer.parseInt(words[0]);
        int size = 512;
        for (int i = 0; i < 5; i++) {
            run(kernel, 0L, size, new double[3]);
        }
        for (int round = 0; round < Integer.parseInt(words[1]); round++) {
            double[] counts = new double[3];
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int first = 0; first < trials; first += size) {
                run(kernel, first, size, counts);
            }
            double seconds = 1e-9 * (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
            System.out.printf(
                    "%.0f %.5f %.4f %.4f%n",
                    trials / seconds, counts[0] / trials, counts[1] / trials, counts[2] / trials);
        }
    }

    private static void run(Kernel kernel, long first, int size, double[] counts) {
        RingBatch a = RingBatch.of(kernel, Model.REFERENCE, PROTOCOL, 0, new TrialRange(1L, 0L, first, size));
        RingBatch b = RingBatch.of(kernel, Model.REFERENCE, PROTOCOL, 1, new TrialRange(1L, 0L, first, size));
        for (int step = 0; step < PROTOCOL.steps(); step++) {
            double[] felt = a.activity()[0];
            a.step(step, b.activity()[0]);
            b.step(step, felt);
        }
        double[] ofA = a.mean();
        double[] ofB = b.mean();
        for (int trial = 0; trial < size; trial++) {
            counts[0] += ofA[trial];
            counts[1] += ofA[trial] > 1.5 * ofB[trial] ? 1.0 : 0.0;
            counts[2] += ofB[trial] > 1.5 * ofA[trial] ? 1.0 : 0.0;
        }
    }
}
