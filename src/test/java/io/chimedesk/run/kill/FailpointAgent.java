package io.chimedesk.run.kill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.ProtectionDomain;

import org.jspecify.annotations.Nullable;

/**
 * Lives in the killed program: gives it the classes with failpoints instead of its own,
 * and ends it without a word when the failpoint is reached that the driver has named in a
 * file. It leaves the file behind under another name, as proof.
 */
public final class FailpointAgent {

	static final String CLASSES = "failpoints/";

	static final String ARMED = "armed";

	static final String FIRED = "fired";

	private static final int KILLED = 137;

	private static Path folder = Path.of(".");

	private static String order = "";

	private static int passes;

	private FailpointAgent() {
	}

	/**
	 * Called by the virtual machine.
	 * @param folder where the driver's orders lie
	 */
	public static void premain(String folder, Instrumentation instrumentation) {
		FailpointAgent.folder = Path.of(folder);
		instrumentation.addTransformer(new ClassFileTransformer() {
			@Override
			public byte @Nullable [] transform(@Nullable ClassLoader loader, String name, @Nullable Class<?> redefined,
					ProtectionDomain domain, byte[] bytes) {
				return name.startsWith("io/chimedesk/") ? replacement(name) : null;
			}
		});
	}

	/**
	 * Called by the program whenever it passes a failpoint.
	 */
	public static synchronized void pass(String failpoint) {
		try {
			String text = Files.readString(folder.resolve(ARMED));
			passes = text.equals(order) ? passes : 0;
			order = text;
			String[] words = text.split(" ");
			if (words[0].equals(failpoint) && ++passes >= Integer.parseInt(words[1])) {
				Files.move(folder.resolve(ARMED), folder.resolve(FIRED), StandardCopyOption.ATOMIC_MOVE);
				Runtime.getRuntime().halt(KILLED);
			}
		}
		catch (NoSuchFileException ex) {
			order = "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte @Nullable [] replacement(String name) {
		try (InputStream replacement = FailpointAgent.class.getResourceAsStream("/" + CLASSES + name + ".class")) {
			return (replacement != null) ? replacement.readAllBytes() : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
