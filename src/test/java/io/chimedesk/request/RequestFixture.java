package io.chimedesk.request;

import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.chimedesk.audit.Audit;
import io.chimedesk.audit.AuditFixture;
import io.chimedesk.budget.Budgets;
import io.chimedesk.chime.ClockedRates;
import io.chimedesk.chime.PacedChime;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.lease.LeaseDays;
import io.chimedesk.lease.LeaseZones;
import io.chimedesk.lease.Leases;
import io.chimedesk.notice.Notices;
import io.chimedesk.operator.Colleagues;
import io.chimedesk.operator.OperatorFixture;
import io.chimedesk.plan.ApprovalAsking;
import io.chimedesk.plan.ApprovalDeciding;
import io.chimedesk.plan.MovedUsers;
import io.chimedesk.plan.PlanCheck;
import io.chimedesk.plan.PlanEditing;
import io.chimedesk.plan.PlanFixture;
import io.chimedesk.plan.Plans;
import io.chimedesk.plan.Protection;
import io.chimedesk.policy.Policies;
import io.chimedesk.run.RunEngine;
import io.chimedesk.setback.Setbacks;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.TestDatabase;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
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

import static org.mockito.Mockito.mock;

/**
 * Requests, baskets and the engine with their transactions on a test database, without
 * web and scheduler. One for each kind of database; every desk in it has an account of
 * its own.
 */
public final class RequestFixture {

	private static final Map<DatabaseKind, RequestFixture> OPEN = new EnumMap<>(DatabaseKind.class);

	/** Where it is tomorrow already most of the day. */
	static final ZoneId ZONE = ZoneId.of("Pacific/Kiritimati");

	private static final AtomicInteger ACCOUNTS = new AtomicInteger();

	final TestDatabase database;

	final TestClock clock = new TestClock();

	final FakeChime chime = new FakeChime(this.clock);

	final Notices notices = mock(Notices.class);

	final Leases leases = mock(Leases.class);

	final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private RequestFixture(TestDatabase unpooled) {
		this.database = pooled(unpooled);
		Directory directory = DirectoryFixture.on(this.database);
		register(DataSource.class, this.database.dataSource());
		register(JdbcClient.class, this.database.jdbc());
		register(NamedParameterJdbcTemplate.class, this.database.batches());
		register(PlatformTransactionManager.class, new JdbcTransactionManager(this.database.dataSource()));
		register(Audit.class, AuditFixture.on(this.database));
		register(Directory.class, directory);
		register(Clock.class, this.clock);
		register(FakeChime.class, this.chime);
		register(PacedChime.class,
				new PacedChime(this.chime, ClockedRates.open(this.database, this.clock, this.clock::forward)));
		this.context.registerBean(PlanFixture.class, () -> PlanFixture.on(this.database, directory,
				(account, users) -> RunEngine.held(this.context).heldBy(account, users), this.clock));
		this.context.registerBean(Plans.class, () -> bean(PlanFixture.class).plans());
		this.context.registerBean(PlanEditing.class, () -> bean(PlanFixture.class).editing());
		this.context.registerBean(MovedUsers.class, () -> bean(PlanFixture.class).moved());
		this.context.registerBean(PlanCheck.class, () -> bean(PlanFixture.class).check());
		this.context.registerBean(ApprovalAsking.class, () -> bean(PlanFixture.class).second().asking());
		this.context.registerBean(ApprovalDeciding.class, () -> bean(PlanFixture.class).second().deciding());
		this.context.registerBean(Protection.class, () -> bean(PlanFixture.class).protection());
		register(Notices.class, this.notices);
		register(Leases.class, this.leases);
		register(LeaseDays.class, LeaseZones.days(ZONE, this.clock));
		List.of(Desk.HELEN, Desk.HUGO, Desk.ADA, Desk.ABEL)
			.forEach((actor) -> OperatorFixture.put(this.database.jdbc(), actor.name(), actor.role(), true));
		register(Colleagues.class, OperatorFixture.colleagues(this.database));
		RunEngine.register(this.context);
		this.context.register(Parts.class);
		this.context.refresh();
	}

	public static synchronized RequestFixture on(DatabaseKind kind) {
		return OPEN.computeIfAbsent(kind, (missing) -> new RequestFixture(missing.open()));
	}

	public TestClock clock() {
		return this.clock;
	}

	/** As it records what it is told. */
	public Notices notices() {
		return this.notices;
	}

	/** As it records what it is told. */
	public Leases leases() {
		return this.leases;
	}

	public AnnotationConfigApplicationContext context() {
		return this.context;
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/**
	 * A helpdesk with an account of that many Basic users, copied to the directory.
	 */
	public Desk desk(int users) {
		String account = "acc-" + ACCOUNTS.incrementAndGet();
		this.chime.with(FakeChime.accountNamed(account, "Northwind", "Team", "Basic", "Pro"));
		for (int number = 1; number <= users; number++) {
			this.chime.with(account, FakeChime.userNamed("user-%04d".formatted(number), "Basic"));
		}
		DirectoryFixture.copied(this.database, this.chime);
		return new Desk(this, account);
	}

	private <T> void register(Class<T> type, T bean) {
		this.context.registerBean(type, () -> bean);
	}

	private static TestDatabase pooled(TestDatabase unpooled) {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(unpooled.dataSource());
		NamedParameterJdbcTemplate template = new NamedParameterJdbcTemplate(pool);
		return new TestDatabase(pool, JdbcClient.create(template), template,
				new TransactionTemplate(new JdbcTransactionManager(pool)));
	}

	/**
	 * What requests are made of.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement(proxyTargetClass = true)
	@ConfigurationPropertiesScan("io.chimedesk.basket")
	@ComponentScan(basePackages = { "io.chimedesk.request", "io.chimedesk.basket" },
			basePackageClasses = { Policies.class, Budgets.class, Setbacks.class },
			excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
					pattern = "io\\.chimedesk\\.\\w+\\.(web\\..*|.*Fixture.*|.*Tests.*)"))
	static class Parts {

	}

}
