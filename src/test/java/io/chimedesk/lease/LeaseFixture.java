package io.chimedesk.lease;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.notice.Notices;
import io.chimedesk.plan.PlanFixture;
import io.chimedesk.plan.Protection;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunFixture;
import io.chimedesk.run.Scene;
import io.chimedesk.selection.Change;
import io.chimedesk.setback.Setbacks;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Leases with the whole engine on a test database. One for each kind of database; every
 * scene in it has an account of its own.
 *
 * @param told who hears what operators are told
 */
record LeaseFixture(RunFixture engine, Notices told) {

	private static final Map<DatabaseKind, LeaseFixture> OPEN = new EnumMap<>(DatabaseKind.class);

	private static final AtomicLong REQUESTS = new AtomicLong();

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	static synchronized LeaseFixture on(DatabaseKind kind) {
		return OPEN.computeIfAbsent(kind, (missing) -> {
			Notices told = mock();
			RunFixture engine = RunFixture.with(missing, (context) -> add(context, told));
			// what is read must not be older than what the fixture of the directory
			// copied
			engine.clock.forwardTo(Clock.systemUTC().instant().plusSeconds(60));
			return new LeaseFixture(engine, told);
		});
	}

	private static void add(AnnotationConfigApplicationContext context, Notices told) {
		context.registerBean(Notices.class, () -> told);
		context.register(Parts.class);
	}

	/**
	 * An account of so many Basic users that offers Basic, Plus and Pro. Nothing becomes
	 * of the leases of earlier scenes any more.
	 */
	Scene scene(int users) {
		this.engine.database.jdbc().sql("update lease set status = 'KEPT'").update();
		Scene scene = this.engine.scene(users);
		scene.chime().with(FakeChime.accountNamed(scene.account(), "Northwind", "Team", "Basic", "Plus", "Pro"));
		this.engine.copy(scene.chime());
		return scene;
	}

	/**
	 * An account whose first so many users were given Pro until in so many days, instead
	 * of Basic.
	 */
	Scene leased(int users, int days) {
		Scene scene = scene(users);
		give(scene, LicenceTier.PRO, users);
		for (int user = 1; user <= users; user++) {
			grant(scene, user, LicenceTier.PRO, "Basic", days);
		}
		return scene;
	}

	Lease grant(Scene scene, int user, LicenceTier tier, String earlier, int days) {
		Grant grant = new Grant(scene.account(), id(user), tier, earlier, day(days), REQUESTS.incrementAndGet(),
				"hanna");
		leases().grant(grant);
		return lease(scene, user);
	}

	LocalDate day(int days) {
		return LocalDate.ofInstant(this.engine.clock.instant(), ZONE).plusDays(days);
	}

	/**
	 * Gives the first so many users that tier in a run of its own.
	 */
	void give(Scene scene, LicenceTier tier, int users) {
		scene.carryOut(scene.confirm(scene.plan(new Change(tier, null, null, null), users)));
		this.engine.copy(scene.chime());
	}

	/**
	 * Lets a refresh see that a user has that tier.
	 */
	void learn(Scene scene, String userId, String tier) {
		this.engine.bean(Directory.class)
			.learn(scene.account(), List.of(FakeChime.userNamed(userId, tier)), this.engine.clock.instant());
	}

	/**
	 * Lets days pass and does what the scheduler does.
	 */
	void pass(int days) {
		this.engine.clock.forward(Duration.ofDays(days));
		turn();
	}

	void turn() {
		this.engine.bean(LeaseTurn.class).take();
	}

	/**
	 * Carries out the run that returns the tier of that user, and settles its leases, as
	 * the scheduler was told to.
	 */
	Run carryOut(Scene scene, int user) {
		Long run = lease(scene, user).back().run();
		assertThat(run).isNotNull();
		Run ended = scene.carryOut(run);
		assertThat(tasks(run)).isPositive();
		this.engine.bean(RunSettling.class).settle(run);
		return ended;
	}

	/**
	 * The newest lease of that user.
	 */
	Lease lease(Scene scene, int user) {
		return leases().of(scene.account(), id(user)).getFirst();
	}

	Leases leases() {
		return this.engine.bean(Leases.class);
	}

	LeaseDesk desk() {
		return this.engine.bean(LeaseDesk.class);
	}

	List<String> journal(Lease lease) {
		return this.engine.database.jdbc()
			.sql("select action from audit_entry where subject = :subject order by sequence")
			.param("subject", lease.subject())
			.query(String.class)
			.list();
	}

	static String id(int user) {
		return "user-%04d".formatted(user);
	}

	private int tasks(long run) {
		return this.engine.database.jdbc()
			.sql("select count(*) from scheduled_tasks where task_name = 'lease-settle' and task_instance like :name")
			.param("name", run + "-%")
			.query(Integer.class)
			.single();
	}

	/**
	 * What the module is made of; no configuration of its own, lest the tests of pages
	 * take it in.
	 */
	@ComponentScan(basePackageClasses = { Leases.class, Setbacks.class },
			excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
					pattern = { "io\\.chimedesk\\.lease\\.web\\..*", "io\\.chimedesk\\.lease\\..*Fixture.*" }))
	static class Parts {

		@Bean
		LeaseProperties leaseProperties() {
			return new LeaseProperties(ZONE, Duration.ofDays(3), Duration.ofMinutes(15), 5);
		}

		@Bean
		Protection protection(PlanFixture plans) {
			return plans.protection();
		}

	}

}
