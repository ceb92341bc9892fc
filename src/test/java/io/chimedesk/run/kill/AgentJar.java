package io.chimedesk.run.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.pool.TypePool;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes the agent: the classes of the program with a call at each failpoint, ready made,
 * so that the killed program starts as fast as without.
 */
final class AgentJar {

	private static final ClassFileLocator CLASS_FILES = ClassFileLocator.ForClassLoader
		.of(AgentJar.class.getClassLoader());

	private static final TypePool TYPES = TypePool.Default.of(CLASS_FILES);

	private AgentJar() {
	}

	static Path write(Path file) {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), FailpointAgent.class.getName());
		try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
			add(jar, FailpointAgent.class.getName(), "");
			add(jar, FailpointAgent.class.getName() + "$1", "");
			for (Map.Entry<String, byte[]> type : classes().entrySet()) {
				add(jar, FailpointAgent.CLASSES + path(type.getKey()), type.getValue());
			}
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The changed classes by name.
	 */
	static Map<String, byte[]> classes() {
		Map<String, DynamicType.Builder<?>> builders = new LinkedHashMap<>();
		for (Failpoint failpoint : Failpoint.values()) {
			for (String method : failpoint.methods()) {
				String[] names = method.split("#");
				builders.merge(names[0], builder(names[0]), (first, second) -> first);
				builders.computeIfPresent(names[0], (type, builder) -> with(builder, failpoint, names[1]));
			}
		}
		Map<String, byte[]> classes = new LinkedHashMap<>();
		builders.forEach((name, builder) -> classes.put(name, builder.make().getBytes()));
		return classes;
	}

	private static DynamicType.Builder<?> builder(String type) {
		return new ByteBuddy().redefine(TYPES.describe(type).resolve(), CLASS_FILES);
	}

	private static DynamicType.Builder<?> with(DynamicType.Builder<?> builder, Failpoint failpoint, String method) {
		TypeDescription type = builder.toTypeDescription();
		assertThat(type.getDeclaredMethods().filter(named(method))).as("%s: %s#%s", failpoint, type, method)
			.isNotEmpty();
		Class<?> advice = (failpoint.when() == Failpoint.When.BEFORE) ? Before.class : After.class;
		return builder
			.visit(Advice.withCustomMapping().bind(Name.class, failpoint.name()).to(advice).on(named(method)));
	}

	private static void add(JarOutputStream jar, String type, String folder) throws IOException {
		add(jar, folder + path(type), CLASS_FILES.locate(type).resolve());
	}

	private static void add(JarOutputStream jar, String path, byte[] content) throws IOException {
		jar.putNextEntry(new JarEntry(path));
		jar.write(content);
		jar.closeEntry();
	}

	private static String path(String type) {
		return type.replace('.', '/') + ".class";
	}

	/**
	 * Where the name of the failpoint goes.
	 */
	@Retention(RetentionPolicy.RUNTIME)
	@interface Name {

	}

	/**
	 * Copied to the beginning of a method.
	 */
	static final class Before {

		private Before() {
		}

		@Advice.OnMethodEnter
		static void pass(@Name String failpoint) {
			FailpointAgent.pass(failpoint);
		}

	}

	/**
	 * Copied to where a method returns.
	 */
	static final class After {

		private After() {
		}

		@Advice.OnMethodExit
		static void pass(@Name String failpoint) {
			FailpointAgent.pass(failpoint);
		}

	}

}
