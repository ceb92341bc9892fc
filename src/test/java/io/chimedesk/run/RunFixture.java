package io.chimedesk.run;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.chimedesk.audit.Audit;
import io.chimedesk.audit.AuditFixture;
import io.chimedesk.chime.Chime;
import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.ClockedRates;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.plan.ApprovalAsking;
import io.chimedesk.plan.ApprovalDeciding;
import io.chimedesk.plan.MovedUsers;
import io.chimedesk.plan.PlanCheck;
import io.chimedesk.plan.PlanFixture;
import io.chimedesk.plan.Plans;
import io.chimedesk.plan.RowEditing;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.TestDatabase;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole engine with its transactions on a test database, without web and scheduler.
 * One for each kind of database; every scene in it has an account of its own.
 */
public final class RunFixture {

	private static final Map<DatabaseKind, RunFixture> OPEN = new EnumMap<>(DatabaseKind.class);

	private static final RunProperties PROPERTIES = bound();

	private static final AtomicInteger SCENES = new AtomicInteger();

	/** From how many users on a run needs a second person; 0 for never. */
	public volatile int limit;

	public final TestDatabase database;

	public final SteppingClock clock = new SteppingClock();

	final StageChime chime = new StageChime();

	final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private RunFixture(TestDatabase unpooled, Consumer<AnnotationConfigApplicationContext> more) {
		this.database = pooled(unpooled);
		register(DataSource.class, this.database.dataSource());
		register(JdbcClient.class, this.database.jdbc());
		register(NamedParameterJdbcTemplate.class, this.database.batches());
		register(PlatformTransactionManager.class, new JdbcTransactionManager(this.database.dataSource()));
		register(Audit.class, AuditFixture.on(this.database));
		register(Directory.class, DirectoryFixture.on(this.database));
		register(Clock.class, this.clock);
		register(Chime.class, this.chime);
		register(PacedChime.class,
				new PacedChime(this.chime, ClockedRates.open(this.database, this.clock, this.clock::forward)));
		register(RunProperties.class, properties());
		this.context.registerBean(PlanFixture.class,
				() -> PlanFixture.on(database, bean(Directory.class), bean(HeldUsers.class), this.clock, (event) -> {
				}, () -> this.limit));
		this.context.registerBean(Plans.class, () -> bean(PlanFixture.class).plans());
		this.context.registerBean(MovedUsers.class, () -> bean(PlanFixture.class).moved());
		this.context.registerBean(PlanCheck.class, () -> bean(PlanFixture.class).check());
		this.context.registerBean(ApprovalAsking.class, () -> bean(PlanFixture.class).second().asking());
		this.context.registerBean(ApprovalDeciding.class, () -> bean(PlanFixture.class).second().deciding());
		this.context.register(Engine.class);
		more.accept(this.context);
		this.context.refresh();
	}

	static synchronized RunFixture on(DatabaseKind kind) {
		return OPEN.computeIfAbsent(kind, (missing) -> with(missing, (context) -> {
		}));
	}

	/**
	 * The engine on a database of its own, together with what another module adds.
	 */
	public static RunFixture with(DatabaseKind kind, Consumer<AnnotationConfigApplicationContext> more) {
		return new RunFixture(kind.open(), more);
	}

	/**
	 * The defaults of the program.
	 */
	static RunProperties properties() {
		return PROPERTIES;
	}

	private static RunProperties bound() {
		return new Binder(new MapConfigurationPropertySource(Map.of("chimedesk.run.in-flight", "4")))
			.bindOrCreate("chimedesk.run", RunProperties.class);
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	RowEditing editing() {
		return bean(PlanFixture.class).rows();
	}

	/**
	 * Copies what the service has now to the directory.
	 */
	public void copy(FakeChime fake) {
		DirectoryFixture.copied(this.database, fake);
	}

	/**
	 * An account with that many Basic users, copied to the directory.
	 */
	public Scene scene(int users) {
		String account = "acc-" + SCENES.incrementAndGet();
		FakeChime fake = new FakeChime(this.clock)
			.with(FakeChime.accountNamed(account, "Northwind", "Team", "Basic", "Pro"));
		for (int number = 1; number <= users; number++) {
			fake.with(account, FakeChime.userNamed("user-%04d".formatted(number), "Basic"));
		}
		this.chime.play(fake);
		copy(fake);
		return new Scene(this, account, fake);
	}

	/**
	 * Has an earlier scene answer again.
	 */
	public void play(Scene scene) {
		this.chime.play(scene.chime());
	}

	/**
	 * Many short transactions: a new connection for each of them takes most of the time.
	 */
	private static TestDatabase pooled(TestDatabase unpooled) {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(unpooled.dataSource());
		pool.setMaximumPoolSize(24);
		NamedParameterJdbcTemplate template = new NamedParameterJdbcTemplate(pool);
		return new TestDatabase(pool, JdbcClient.create(template), template,
				new TransactionTemplate(new JdbcTransactionManager(pool)));
	}

	private <T> void register(Class<T> type, T bean) {
		this.context.registerBean(type, () -> bean);
	}

	/**
	 * What the engine is made of.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement(proxyTargetClass = true)
	@ComponentScan(basePackageClasses = RunWorker.class, excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
			pattern = "io\\.chimedesk\\.run\\.web\\..*"))
	static class Engine {

	}

}
