package io.pacto.plugin.graph.picture;

import java.util.ArrayList;
import java.util.List;

/** A place in a column: a box, or a gap an arrow passes through on its way to a later column. */
final class Slot {

    final int box;
    final int column;
    final List<Slot> left = new ArrayList<>();
    final List<Slot> right = new ArrayList<>();
    double weight;
    double y;

    Slot(int box, int column) {
        this.box = box;
        this.column = column;
    }

    double height() {
        return box >= 0 ? Layout.BOX_HEIGHT : 0;
    }

    static void join(Slot from, Slot to) {
        from.right.add(to);
        to.left.add(from);
    }

    /** The mean weight of neighbours; the fallback when there are none. */
    static double mean(List<Slot> neighbours, double fallback) {
        if (neighbours.isEmpty()) {
            return fallback;
        }
        double sum = 0;
        for (Slot each : neighbours) {
            sum += each.weight;
        }
        return sum / neighbours.size();
    }
}
