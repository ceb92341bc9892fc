package io.chimedesk.run.kill;

import java.nio.file.Path;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The failpoints are where the program has the methods that they name.
 */
class FailpointTests {

	@Test
	void everyNamedMethodGetsItsCall() {
		assertThat(AgentJar.classes()).hasSizeGreaterThan(5).allSatisfy((name, type) -> {
			String content = new String(type, java.nio.charset.StandardCharsets.ISO_8859_1);
			assertThat(content).contains("io/chimedesk/run/kill/FailpointAgent");
		});
	}

	@Test
	void theAgentBringsTheClassesAlong(@TempDir Path folder) throws Exception {
		try (JarFile jar = new JarFile(AgentJar.write(folder.resolve("agent.jar")).toFile())) {
			assertThat(jar.getEntry("failpoints/io/chimedesk/run/RunDesk.class")).isNotNull();
			assertThat(jar.getManifest().getMainAttributes().getValue("Premain-Class"))
				.isEqualTo(FailpointAgent.class.getName());
		}
	}

}
