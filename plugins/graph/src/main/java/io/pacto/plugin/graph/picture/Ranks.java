package io.pacto.plugin.graph.picture;

import java.util.ArrayList;
import java.util.List;

/** Gives each box a column: one further right than everything that points at it. Arrows that would close a ring do not count. */
final class Ranks {

    private final List<List<Integer>> targets = new ArrayList<>();
    private final int[] state;
    private final int[] column;
    private final List<Integer> finished = new ArrayList<>();

    private Ranks(Picture picture) {
        int size = picture.boxes().size();
        state = new int[size];
        column = new int[size];
        for (int i = 0; i < size; i++) {
            targets.add(new ArrayList<>());
        }
        for (Picture.Arrow arrow : picture.arrows()) {
            targets.get(arrow.from()).add(arrow.to());
        }
    }

    static int[] of(Picture picture) {
        Ranks ranks = new Ranks(picture);
        for (int i = 0; i < ranks.state.length; i++) {
            ranks.visit(i);
        }
        for (int i = ranks.finished.size() - 1; i >= 0; i--) {
            int box = ranks.finished.get(i);
            for (int target : ranks.targets.get(box)) {
                ranks.column[target] = Math.max(ranks.column[target], ranks.column[box] + 1);
            }
        }
        return ranks.column;
    }

    private void visit(int box) {
        if (state[box] != 0) {
            return;
        }
        state[box] = 1;
        // What leads back is dropped, so that the rest has an order.
        targets.get(box).removeIf(target -> state[target] == 1);
        for (int target : targets.get(box)) {
            visit(target);
        }
        targets.get(box).removeIf(target -> state[target] == 1);
        state[box] = 2;
        finished.add(box);
    }
}
