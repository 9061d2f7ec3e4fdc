package entente.preparation;

import entente.act.ActRef;
import entente.preparation.Pack.Due;
import entente.preparation.Pack.Exposed;
import entente.preparation.Pack.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a pack says otherwise than an earlier one.
 *
 * @param newlyOverdue what was not overdue then
 * @param settled what was overdue then and is no longer
 * @param newlyExposed what was not exposed then
 * @param firmer what was exposed then and is no longer
 */
record PackDifference(
        List<Subject> newlyOverdue, List<Subject> settled, List<Subject> newlyExposed, List<Subject> firmer) {

    static PackDifference of(Pack earlier, Pack later) {
        return new PackDifference(
                without(overdue(later), overdue(earlier)),
                without(overdue(earlier), overdue(later)),
                without(exposed(later), exposed(earlier)),
                without(exposed(earlier), exposed(later)));
    }

    private static List<Subject> overdue(Pack pack) {
        return pack.overdue().stream().map(Due::commitment).toList();
    }

    private static List<Subject> exposed(Pack pack) {
        return pack.exposed().stream()
                .map(Exposed::about)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** By identity: a commitment whose words were corrected is the same. */
    private static List<Subject> without(List<Subject> all, List<Subject> gone) {
        Set<ActRef> names = gone.stream().map(Subject::ref).collect(Collectors.toSet());
        return all.stream().filter(one -> !names.contains(one.ref())).toList();
    }
}
