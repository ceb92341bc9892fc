package io.chimedesk.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of pages: the whole application on an H2 database of its own in memory, with a
 * {@link FakeChime} of 60 users, without the simulator's server and without background
 * work. Inject a {@code MockMvcTester}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {
		"spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
				+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
		"db-scheduler.enabled=false", "chimedesk.simulator.enabled=false",
		"chimedesk.chime.endpoint=http://127.0.0.1:9" })
@AutoConfigureMockMvc
@Import(FakeChimeConfiguration.class)
public @interface PageTest {

}
