package entente.bench;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * One Java file as the compiler parses it.
 *
 * @param name its path from the root
 * @param packageName the package it declares
 * @param types simple names of the types it declares, nested ones too
 * @param methods its methods and constructors with bodies
 * @param codeLines how many lines hold more than blanks and comments
 */
record SourceFile(String name, String packageName, List<String> types, List<Method> methods, int codeLines) {
    /** One method: its name with its type's, and its code lines from the first word to the closing brace. */
    record Method(String name, int codeLines) {}

    /** Parses files, all with one compiler: to start one takes longer than to parse a file. */
    static List<SourceFile> parse(List<Path> paths) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<SourceFile> parsed = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                parsed.add(of(unit, positions));
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile of(CompilationUnitTree unit, SourcePositions positions) {
        Path file = Path.of(unit.getSourceFile().toUri());
        var scan = new Scan(unit, positions, codeLines(Checkout.text(file)));
        scan.scan(unit, null);
        String packageName = String.valueOf(unit.getPackageName());
        return new SourceFile(Checkout.name(file), packageName, scan.types, scan.methods, scan.codeLines.cardinality());
    }

    /** The lines, counted from 1, that hold code: not blank, not a comment by itself. */
    static BitSet codeLines(String text) {
        BitSet code = new BitSet();
        boolean comment = false;
        boolean block = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String word = line.strip();
            if (!comment && !block && word.startsWith("/*")) {
                comment = true;
            }
            if (!comment && (block || !(word.isEmpty() || word.startsWith("//")))) {
                code.set(number);
            }
            comment = comment && !word.contains("*/");
            block ^= !comment && word.split("\"\"\"", -1).length % 2 == 0;
        }
        return code;
    }

    private static final class Scan extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final BitSet codeLines;
        private final List<String> types = new ArrayList<>();
        private final List<Method> methods = new ArrayList<>();
        private String owner = "";

        Scan(CompilationUnitTree unit, SourcePositions positions, BitSet codeLines) {
            this.unit = unit;
            this.positions = positions;
            this.codeLines = codeLines;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            String outer = owner;
            if (!type.getSimpleName().isEmpty()) {
                owner = type.getSimpleName().toString();
                types.add(owner);
            }
            super.visitClass(type, null);
            owner = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null) {
                int last = line(positions.getEndPosition(unit, method));
                int lines = codeLines.get(line(first(method)), last + 1).cardinality();
                methods.add(new Method(owner + "." + method.getName(), lines));
            }
            super.visitMethod(method, null);
            return null;
        }

        /** Annotations describe a method and are no part of its length. */
        private long first(MethodTree method) {
            Tree start = method.getReturnType() == null ? method.getBody() : method.getReturnType();
            return positions.getStartPosition(unit, start);
        }

        private int line(long position) {
            return (int) unit.getLineMap().getLineNumber(position);
        }
    }
}
