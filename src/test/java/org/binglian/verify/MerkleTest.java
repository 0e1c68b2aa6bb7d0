package org.binglian.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTest {

    /** The vectors of the Certificate Transparency projects for RFC 6962. */
    private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_roots_are_those_of_certificate_transparency() {
        var peaks = new Peaks((level, index, hash) -> { });
        assertThat(Merkle.hex(peaks.root())).isEqualTo(ROOTS.get(0));
        for (int i = 0; i < LEAVES.size(); i++) {
            peaks.add(Merkle.leaf(Merkle.bytes(LEAVES.get(i))));
            assertThat(Merkle.hex(peaks.root())).isEqualTo(ROOTS.get(i + 1));
        }
    }

    @Test
    void every_whole_subtree_is_told_once() {
        var told = new ArrayList<String>();
        var peaks = new Peaks((level, index, hash) -> told.add(level + ":" + index));
        for (int i = 0; i < 5; i++) {
            peaks.add(Merkle.sha256(new byte[] {(byte) i}));
        }
        assertThat(told).containsExactly("0:0", "0:1", "1:0", "0:2", "0:3", "1:1", "2:0", "0:4");
    }

    @Test
    void a_leaf_is_proved_at_its_place_and_nowhere_else() {
        for (int size = 1; size < 24; size++) {
            var tree = new GrownTree(size);
            for (int at = 0; at < size; at++) {
                assertThat(Merkle.included(at, size, tree.leaf(at), tree.path(at), tree.root(size))).isTrue();
                assertThat(Merkle.included(at, size, tree.leaf(at + 1), tree.path(at), tree.root(size))).isFalse();
                assertThat(Merkle.included(at + 1, size, tree.leaf(at), tree.path(at), tree.root(size))).isFalse();
                assertThat(Merkle.included(at, size, tree.leaf(at), tree.path(at), tree.root(size + 1))).isFalse();
            }
        }
        assertThat(Merkle.included(0, 1, new byte[32], List.of(new byte[32]), new byte[32])).isFalse();
    }

    @Test
    void a_tree_proves_that_it_begins_with_an_older_one() {
        for (int second = 1; second < 20; second++) {
            for (int first = 0; first <= second; first++) {
                var tree = new GrownTree(second);
                var proof = tree.consistency(first);
                assertThat(Merkle.consistent(first, second, tree.root(first), tree.root(second), proof)).as("%d in %d", first, second).isTrue();
                if (first > 0) {
                    assertThat(Merkle.consistent(first, second, tree.root(first + 1), tree.root(second), proof)).isFalse();
                    assertThat(Merkle.consistent(first, second, tree.root(first), tree.root(second + 1), proof)).isFalse();
                }
            }
        }
    }

    @Test
    void hashes_are_written_in_small_letters_only() {
        assertThat(Merkle.bytes("0a")).containsExactly(10);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Merkle.bytes("0A")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The definitions of RFC 9162, 2.1, as they stand there. */
    private record GrownTree(int size) {

        private byte[] leaf(int at) {
            return Merkle.leaf(Merkle.sha256(new byte[] {(byte) at}));
        }

        private byte[] root(int size) {
            return root(0, size);
        }

        private byte[] root(int from, int to) {
            if (to == from) {
                return Merkle.empty();
            }
            int k = Integer.highestOneBit(to - from - 1);
            return to - from == 1 ? leaf(from) : Merkle.node(root(from, from + k), root(from + k, to));
        }

        private List<byte[]> path(int at) {
            return path(at, 0, size);
        }

        private List<byte[]> path(int at, int from, int to) {
            if (to - from == 1) {
                return List.of();
            }
            int middle = from + Integer.highestOneBit(to - from - 1);
            return at < middle ? plus(path(at, from, middle), root(middle, to)) : plus(path(at, middle, to), root(from, middle));
        }

        private List<byte[]> consistency(int first) {
            return first == 0 ? List.of() : consistency(first, 0, size, true);
        }

        private List<byte[]> consistency(int first, int from, int to, boolean known) {
            if (first == to) {
                return known ? List.of() : List.of(root(from, to));
            }
            int middle = from + Integer.highestOneBit(to - from - 1);
            return first <= middle ? plus(consistency(first, from, middle, known), root(middle, to))
                    : plus(consistency(first, middle, to, false), root(from, middle));
        }

        private static List<byte[]> plus(List<byte[]> path, byte[] hash) {
            var all = new ArrayList<>(path);
            all.addAll(Arrays.asList(new byte[][] {hash}));
            return all;
        }
    }
}
