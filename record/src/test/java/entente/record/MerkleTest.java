package entente.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Small trees exhaustively, against the definition of RFC 6962 written out once more as plain recursion. */
class MerkleTest {

    private final Tree tree = new Tree();
    private final List<Hash> leaves = new ArrayList<>();
    private int bytes = 1;

    private void grow(int size) {
        for (int index = leaves.size(); index < size; index++) {
            Hash leaf = Merkle.leafHash(("entry " + index).getBytes(StandardCharsets.UTF_8));
            leaves.add(leaf);
            tree.append(leaf);
        }
    }

    private static Hash definition(List<Hash> leaves) {
        if (leaves.size() <= 1) {
            return leaves.isEmpty() ? Hash.sha256() : leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.nodeHash(definition(leaves.subList(0, split)), definition(leaves.subList(split, leaves.size())));
    }

    @Test
    void everyRootUpToSixHundredIsTheDefinitions() {
        grow(600);
        for (int size = 0; size <= 600; size++) {
            assertEquals(definition(leaves.subList(0, size)), tree.root(size));
        }
    }

    @Test
    void everyProofOfEveryTreeUpToOneHundredAndThirtyHoldsAndNoChangedOneDoes() {
        checkTrees(130, false);
    }

    @Test
    @Tag("slow")
    void everyProofOfEveryTreeUpToThreeHundredHoldsAndNoneWithAnyByteChanged() {
        checkTrees(300, true);
    }

    private void checkTrees(int sizeMax, boolean everyByte) {
        grow(sizeMax);
        bytes = everyByte ? Hash.LENGTH : 1;
        for (int size = 1; size <= sizeMax; size++) {
            Hash root = tree.root(size);
            for (int index = 0; index < size; index++) {
                checkInclusion(index, size, root);
            }
            for (int earlier = 1; earlier <= size; earlier++) {
                checkConsistency(earlier, size, root);
            }
        }
    }

    private void checkInclusion(int index, int size, Hash root) {
        List<Hash> proof = Merkle.proveInclusion(tree, index, size);
        Hash leaf = leaves.get(index);
        assertTrue(Merkle.checkInclusion(leaf, index, size, proof, root));
        int changed = (index * 31 + size) % Hash.LENGTH;
        assertFalse(Merkle.checkInclusion(flip(leaf, changed), index, size, proof, root));
        assertFalse(Merkle.checkInclusion(leaf, index, size, proof, flip(root, changed)));
        assertFalse(Merkle.checkInclusion(leaf, index + 1, size, proof, root));
        assertFalse(Merkle.checkInclusion(leaf, index - 1, size, proof, root));
        for (List<Hash> altered : altered(proof, changed)) {
            assertFalse(Merkle.checkInclusion(leaf, index, size, altered, root));
        }
        assertTrue(Merkle.checkInclusion(leaf, index, size, proof, root));
        if (!proof.isEmpty()) {
            assertFalse(Merkle.checkInclusion(leaf, index, size, proof.subList(1, proof.size()), root));
            assertFalse(Merkle.checkInclusion(leaf, index, size, proof.subList(0, proof.size() - 1), root));
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(root);
        assertFalse(Merkle.checkInclusion(leaf, index, size, longer, root));
    }

    private void checkConsistency(int earlier, int size, Hash root) {
        List<Hash> proof = Merkle.proveConsistency(tree, earlier, size);
        Hash before = tree.root(earlier);
        assertTrue(Merkle.checkConsistency(earlier, before, size, root, proof));
        int changed = (earlier * 31 + size) % Hash.LENGTH;
        assertFalse(Merkle.checkConsistency(earlier, flip(before, changed), size, root, proof));
        assertFalse(Merkle.checkConsistency(earlier, before, size, flip(root, changed), proof));
        for (List<Hash> altered : altered(proof, changed)) {
            assertFalse(Merkle.checkConsistency(earlier, before, size, root, altered));
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(root);
        assertFalse(Merkle.checkConsistency(earlier, before, size, root, longer));
    }

    /** The proof with one byte changed: any of each hash, or the given one of each. */
    private List<List<Hash>> altered(List<Hash> proof, int changed) {
        List<List<Hash>> all = new ArrayList<>();
        for (int position = 0; position < proof.size(); position++) {
            for (int at = 0; at < bytes; at++) {
                List<Hash> altered = new ArrayList<>(proof);
                altered.set(position, flip(proof.get(position), (changed + at) % Hash.LENGTH));
                all.add(altered);
            }
        }
        return all;
    }

    @Test
    void everySubtreeOfTreesUpToFortyIsProvenAndItsLeavesToo() {
        grow(40);
        int subtrees = 0;
        for (int end = 1; end <= 40; end++) {
            for (int start = 0; start < end; start++) {
                if (!Merkle.isSubtree(start, end)) {
                    continue;
                }
                subtrees++;
                Hash hash = definition(leaves.subList(start, end));
                for (int size = end; size <= 40; size++) {
                    List<Hash> proof = Merkle.proveSubtreeConsistency(tree, start, end, size);
                    assertTrue(Merkle.checkSubtreeConsistency(start, end, size, hash, tree.root(size), proof));
                    assertFalse(
                            Merkle.checkSubtreeConsistency(start, end, size, flip(hash, 5), tree.root(size), proof));
                }
                for (int index = start; index < end; index++) {
                    List<Hash> proof = Merkle.proveSubtreeInclusion(tree, index, start, end);
                    assertTrue(Merkle.checkSubtreeInclusion(leaves.get(index), index, start, end, proof, hash));
                }
            }
        }
        assertTrue(subtrees > 100);
    }

    @Test
    void theHashesOfNothingAndOfAnEmptyEntryAreTheKnownOnes() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Merkle.EMPTY_ROOT.hex());
        assertEquals(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                Merkle.leafHash(new byte[0]).hex());
    }

    private static Hash flip(Hash hash, int position) {
        byte[] bytes = hash.bytes();
        bytes[position] ^= 1;
        return Hash.ofBytes(bytes);
    }
}
