package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sanshe.evaluation.scheme.Marking;
import org.sanshe.evaluation.scheme.Marking.Finding;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.kernel.InvalidInput;

/** The form {@code assessment-sheet}. */
record SheetForm(List<Mark> marks, String comment, String problems, boolean independent) {

    /**
     * 一项评分; which of the findings is given depends on the marking.
     *
     * @param met numbers of the parts that are met, from 1, separated by commas; 0 for none
     * @param pins what it rests on, one a line, for example {@code doc:12#3}
     */
    record Mark(
            String code,
            BigDecimal points,
            String met,
            BigDecimal reached,
            BigDecimal planned,
            String remark,
            String pins,
            List<String> photos) {

        /** What was found, as the marking asks for it. */
        Finding finding(Marking marking) {
            if (marking instanceof Marking.Degree) return Finding.points(points);
            if (marking instanceof Marking.Parts || marking instanceof Marking.Together) return Finding.met(parts());
            return Finding.reached(reached, planned);
        }

        private List<Integer> parts() {
            if (met == null || met.isBlank() || met.equals("0")) return List.of();
            return Arrays.stream(met.split(","))
                    .map(n -> Integer.parseInt(n) - 1)
                    .toList();
        }

        /** What it rests on, the photos taken on site included. */
        List<String> evidence() {
            Stream<String> pinned = pins == null ? Stream.of() : pins.lines().map(String::strip);
            Stream<String> taken = photos == null ? Stream.of() : photos.stream();
            return Stream.concat(pinned, taken)
                    .filter(p -> !p.isEmpty())
                    .distinct()
                    .toList();
        }

        /** What was found, in words. */
        String told(Marking marking) {
            if (marking instanceof Marking.Degree) return "";
            if (marking instanceof Marking.Parts || marking instanceof Marking.Together) {
                return met == null ? "0" : met;
            }
            return reached.toPlainString() + " / " + planned.toPlainString();
        }
    }

    /** The points of a mark of an indicator, refused at its field when it is out of bounds. */
    static BigDecimal points(int row, Mark mark, Indicator leaf) {
        try {
            return leaf.marking().mark(leaf.weight(), mark.finding(leaf.marking()));
        } catch (IllegalArgumentException wrong) {
            boolean parts = leaf.marking() instanceof Marking.Parts || leaf.marking() instanceof Marking.Together;
            throw InvalidInput.at(
                    "marks[" + row + "]." + (parts ? "met" : "points"),
                    parts
                            ? "请只填写列出的项目编号"
                            : "得分应当在0至" + leaf.weight().stripTrailingZeros().toPlainString() + "之间",
                    parts
                            ? "Give only numbers that are listed."
                            : "Points lie between 0 and "
                                    + leaf.weight().stripTrailingZeros().toPlainString() + ".");
        }
    }
}
