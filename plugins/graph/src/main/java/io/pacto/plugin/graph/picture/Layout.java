package io.pacto.plugin.graph.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places boxes in columns from left to right and sorts each column so that few arrows cross, by the mean place of the
 * neighbours (the barycentre method of Sugiyama, Tagawa and Toda, 1981). The same graph always gets the same places.
 */
final class Layout {

    static final double BOX_HEIGHT = 40;
    private static final double GAP = 14;
    private static final int SWEEPS = 12;

    private final List<List<Slot>> columns = new ArrayList<>();
    private final List<Slot> boxes = new ArrayList<>();
    private final List<List<Slot>> routes = new ArrayList<>();

    private Layout(Picture picture) {
        int[] column = Ranks.of(picture);
        for (int i = 0; i < column.length; i++) {
            boxes.add(slot(i, column[i]));
        }
        for (Picture.Arrow arrow : picture.arrows()) {
            routes.add(route(boxes.get(arrow.from()), boxes.get(arrow.to())));
        }
    }

    static Layout of(Picture picture) {
        Layout layout = new Layout(picture);
        for (int i = 0; i < SWEEPS; i++) {
            layout.sort(i % 2 == 0);
        }
        layout.stack();
        for (int i = 0; i < SWEEPS; i++) {
            layout.straighten(i % 2 == 0);
        }
        layout.moveToTop();
        return layout;
    }

    List<List<Slot>> columns() {
        return columns;
    }

    Slot box(int number) {
        return boxes.get(number);
    }

    /** The slots an arrow passes, its ends included. */
    List<Slot> route(int arrow) {
        return routes.get(arrow);
    }

    double height() {
        double height = 0;
        for (List<Slot> column : columns) {
            for (Slot slot : column) {
                height = Math.max(height, slot.y + slot.height());
            }
        }
        return height;
    }

    private Slot slot(int box, int column) {
        while (columns.size() <= column) {
            columns.add(new ArrayList<>());
        }
        Slot slot = new Slot(box, column);
        slot.weight = columns.get(column).size();
        columns.get(column).add(slot);
        return slot;
    }

    private List<Slot> route(Slot from, Slot to) {
        List<Slot> route = new ArrayList<>(List.of(from));
        for (int column = from.column + 1; column < to.column; column++) {
            Slot gap = slot(-1, column);
            Slot.join(route.get(route.size() - 1), gap);
            route.add(gap);
        }
        if (to.column > from.column) {
            Slot.join(route.get(route.size() - 1), to);
        }
        route.add(to);
        return route;
    }

    private void sort(boolean rightwards) {
        for (int i = 0; i < columns.size(); i++) {
            List<Slot> column = columns.get(rightwards ? i : columns.size() - 1 - i);
            for (Slot slot : column) {
                slot.weight = Slot.mean(rightwards ? slot.left : slot.right, slot.weight);
            }
            // Stable: equals keep the order in which the contract names them.
            column.sort(Comparator.comparingDouble(slot -> slot.weight));
            for (int place = 0; place < column.size(); place++) {
                column.get(place).weight = place - (column.size() - 1) / 2.0;
            }
        }
    }

    private void stack() {
        for (List<Slot> column : columns) {
            double y = 0;
            for (Slot slot : column) {
                slot.y = y;
                y += slot.height() + GAP;
            }
            double middle = y / 2;
            column.forEach(slot -> slot.y -= middle);
        }
    }

    /** Moves slots towards their neighbours; what lies between pushing down and pushing up keeps all distances. */
    private void straighten(boolean rightwards) {
        for (int c = 0; c < columns.size(); c++) {
            List<Slot> column = columns.get(rightwards ? c : columns.size() - 1 - c);
            int size = column.size();
            double[] down = new double[size];
            double[] up = new double[size];
            for (int i = 0; i < size; i++) {
                Slot slot = column.get(i);
                double wish = wish(slot, rightwards ? slot.left : slot.right);
                down[i] = i == 0
                        ? wish
                        : Math.max(wish, down[i - 1] + column.get(i - 1).height() + GAP);
            }
            for (int i = size - 1; i >= 0; i--) {
                Slot slot = column.get(i);
                double wish = wish(slot, rightwards ? slot.left : slot.right);
                up[i] = i == size - 1 ? wish : Math.min(wish, up[i + 1] - slot.height() - GAP);
            }
            for (int i = 0; i < size; i++) {
                column.get(i).y = (down[i] + up[i]) / 2;
            }
        }
    }

    private static double wish(Slot slot, List<Slot> neighbours) {
        double sum = 0;
        for (Slot each : neighbours) {
            sum += each.y + each.height() / 2;
        }
        return neighbours.isEmpty() ? slot.y : sum / neighbours.size() - slot.height() / 2;
    }

    private void moveToTop() {
        double top = Double.MAX_VALUE;
        for (List<Slot> column : columns) {
            for (Slot slot : column) {
                top = Math.min(top, slot.y);
            }
        }
        for (List<Slot> column : columns) {
            for (Slot slot : column) {
                // Whole numbers: the same text on every machine.
                slot.y = Math.rint(slot.y - top);
            }
        }
    }
}
