package com.example.rings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Key;
import org.separatrix.experiment.ReadKeys;
import org.separatrix.experiment.Rule;
import org.separatrix.experiment.Section;
import org.separatrix.experiment.StatedKeys;
import org.separatrix.experiment.StudySettings;
import org.separatrix.experiment.Times;
import org.separatrix.figures.Axis;
import org.separatrix.figures.Curve;
import org.separatrix.figures.Figure;
import org.separatrix.figures.Layer;
import org.separatrix.figures.Legend;
import org.separatrix.figures.Palette;
import org.separatrix.figures.Panel;
import org.separatrix.figures.Style;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.Transfer;
import org.separatrix.simulation.Computation;
import org.separatrix.simulation.Work;
import org.separatrix.study.ExpectedFiles;
import org.separatrix.study.FoundRows;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.Piece;
import org.separatrix.study.PieceList;
import org.separatrix.study.Pieces;
import org.separatrix.study.RunResults;
import org.separatrix.study.Study;
import org.separatrix.study.StudyResults;
import org.separatrix.study.Workload;
import org.separatrix.tables.Rows;
import org.separatrix.tables.Table;

/** The rate of a neuron over its input, and the slope of that curve. */
public final class GainCurve implements Study {

    private static final Key BLOCK = Key.of("gain-curve");

    /** What is read of a condition. */
    public record Settings(Transfer transfer, double from, double to, int points) implements StudySettings {}

    /** A point of the curve. */
    public record Point(double input, double rate, double slope) {}

    private static final Table<Point> CURVE = Table.of(
                    "gain-curve.csv", Point.class, "The transfer function of the model; a row an input.")
            .number("input", "", "what the neuron receives", Point::input)
            .number("rate", "", "the rate that it comes to", Point::rate)
            .number("slope", "", "by how much the rate rises with the input", Point::slope)
            .build();

    /** The curve of a condition. */
    public record Order(Batch batch, Settings settings) implements Computation {

        @Override
        public byte[] result() {
            double step = (settings.to - settings.from) / (settings.points - 1);
            List<Point> points = IntStream.range(0, settings.points)
                    .mapToDouble(i -> settings.from + i * step)
                    .mapToObj(h -> new Point(h, settings.transfer.rate(h), settings.transfer.slope(h)))
                    .toList();
            return new FoundRows().add(CURVE, points).payload();
        }
    }

    @Override
    public String word() {
        return "gain-curve";
    }

    @Override
    public String description() {
        return "a gain curve";
    }

    @Override
    public String unit() {
        return "curves";
    }

    @Override
    public List<String> blocks() {
        return List.of(BLOCK.block());
    }

    @Override
    public ReadKeys keys() {
        return new ReadKeys(Rule.read(List.of("name", "study", "gain-curve", "model.transfer"))
                .toList());
    }

    @Override
    public Optional<Claim> claim(StatedKeys stated) {
        return stated.mention(BLOCK).map(mention -> new Claim(description(), mention));
    }

    @Override
    public Settings read(Section blocks, Model model, Times times, Protocol protocol) {
        Section block = blocks.section(BLOCK.block());
        Settings settings = new Settings(
                model.transfer(), block.number("from"), block.number("to"), block.integer("points", 2, 1000));
        block.noMore();
        return settings;
    }

    @Override
    public boolean hasTrials(Experiment experiment) {
        return false;
    }

    @Override
    public Pieces pieces(Experiment experiment) {
        List<Piece> pieces = IntStream.range(0, (int) experiment.conditionCount())
                .mapToObj(Piece::of)
                .toList();
        return new PieceList(
                pieces, (piece, batch) -> new Order(batch, (Settings) experiment.studySettings(piece.condition())));
    }

    @Override
    public Map<String, Class<? extends Work>> workTypes() {
        return Map.of("gain-curve", Order.class);
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(CURVE);
    }

    @Override
    public List<Workload> workloads(Experiment experiment) {
        long conditions = experiment.conditionCount();
        return List.of(new Workload(conditions, Optional.of("1 curve"), conditions, unit(), unit(), conditions));
    }

    @Override
    public ExpectedFiles expectedFiles(Experiment experiment) {
        return new ExpectedFiles().tables(CURVE.file()).figures("gain-curve");
    }

    @Override
    public StudyResults write(RunResults results) {
        GatheredRows gathered = new GatheredRows(results.swept());
        results.store()
                .forEach((batch, payload) ->
                        gathered.add(batch.condition(), FoundRows.read(payload, tables()), tables()));
        Rows<Point> curves = gathered.of(CURVE);
        results.write(curves);
        return new StudyResults(
                List.of(curves), figures -> figures.draw("gain-curve", () -> new Figure(List.of(panel(curves)))));
    }

    private static Panel panel(Rows<Point> curves) {
        Style style = new Style(Palette.BLUE, Style.Line.SOLID, Style.Marker.NONE);
        return new Panel(
                "Gain",
                Axis.around("input", curves.numbers(Point::input)),
                Axis.around("rate", curves.numbers(Point::rate)),
                curves.conditions().stream()
                        .map(curves::of)
                        .<Layer>map(of -> new Curve(of.numbers(Point::input), of.numbers(Point::rate), style))
                        .toList(),
                Legend.NONE);
    }
}
