package io.github.chinsdk.examples.quickstart;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Says what the job is doing, on a terminal only; a pipe or a log sees nothing of it. */
final class Progress {

    private static final int WIDTH = 60;

    private final PrintStream terminal;
    private final boolean shown;

    private Progress(PrintStream terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    static Progress on(PrintStream terminal) {
        return new Progress(terminal, isTerminal(System.console()));
    }

    static Progress none(PrintStream terminal) {
        return new Progress(terminal, false);
    }

    void says(String step) {
        if (shown) {
            String padded = step + " ...";
            terminal.print("\r" + padded + " ".repeat(Math.max(0, WIDTH - padded.length())));
            terminal.flush();
        }
    }

    void done() {
        if (shown) {
            terminal.print("\r" + " ".repeat(WIDTH) + "\r");
            terminal.flush();
        }
    }

    /** From JDK 22 on there is a console without a terminal too, and a method that tells them apart. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return Boolean.TRUE.equals(isTerminal.invoke(console));
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }
}
