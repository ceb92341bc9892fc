package io.chimedesk.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives an application a data folder and a simulator port of its own.
 */
class FreshGround implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		try (ServerSocket free = new ServerSocket(0)) {
			TestPropertyValues
				.of("chimedesk.data-dir=" + Files.createTempDirectory("chime-desk-journey"),
						"chimedesk.simulator.port=" + free.getLocalPort())
				.applyTo(context);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
