package io.chimedesk.chime;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

import com.zaxxer.hikari.HikariDataSource;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.TestDatabase;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rates of one instance of the program, by a watch that moves only when somebody
 * waits.
 */
final class RateFixture implements TimeMeter, BlockingStrategy {

	private static final AtomicInteger ACCOUNTS = new AtomicInteger();

	private static final Map<DatabaseKind, TestDatabase> OPEN = new EnumMap<>(DatabaseKind.class);

	private final AtomicLong now = new AtomicLong();

	/**
	 * One for each kind: every test has an account of its own.
	 */
	static synchronized TestDatabase database(DatabaseKind kind) {
		return OPEN.computeIfAbsent(kind, (missing) -> pooled(missing.open()));
	}

	static Rates on(TestDatabase database, double ceiling) {
		SlowDowns slowDowns = new SlowDowns(database.jdbc());
		SharedBuckets shared = new SharedBuckets(database.dataSource(), slowDowns);
		return new RateConfiguration().callRates(properties(ceiling), slowDowns, shared);
	}

	/**
	 * With buckets of its own, so that no real time passes.
	 */
	Rates watched(TestDatabase database, double ceiling) {
		SlowDowns slowDowns = new SlowDowns(database.jdbc());
		return new Rates(ceiling, new CallLines(ceiling, new LocalBuckets(ceiling, this), slowDowns, this, this),
				slowDowns::of);
	}

	/**
	 * One instance whose waits are told to somebody and not waited for.
	 */
	static Rates impatient(TestDatabase database, double ceiling, LongConsumer waits) {
		SlowDowns slowDowns = new SlowDowns(database.jdbc());
		SharedBuckets shared = new SharedBuckets(database.dataSource(), slowDowns);
		Buckets buckets = shared.arePossible() ? shared.within(ceiling)
				: new LocalBuckets(ceiling, TimeMeter.SYSTEM_NANOTIME);
		return new Rates(ceiling, new CallLines(ceiling, buckets, slowDowns, TimeMeter.SYSTEM_NANOTIME, waits::accept),
				slowDowns::of);
	}

	/**
	 * A new connection for each call would take as long as the calls are apart.
	 */
	private static TestDatabase pooled(TestDatabase unpooled) {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(unpooled.dataSource());
		NamedParameterJdbcTemplate template = new NamedParameterJdbcTemplate(pool);
		return new TestDatabase(pool, JdbcClient.create(template), template,
				new TransactionTemplate(new JdbcTransactionManager(pool)));
	}

	static String account() {
		return "acc-rate-" + ACCOUNTS.incrementAndGet();
	}

	double seconds() {
		return this.now.get() / 1e9;
	}

	@Override
	public long currentTimeNanos() {
		return this.now.get();
	}

	@Override
	public boolean isWallClockBased() {
		return false;
	}

	@Override
	public void park(long nanos) {
		this.now.addAndGet(nanos);
	}

	private static ChimeProperties properties(double ceiling) {
		return new ChimeProperties(ChimeProperties.Mode.SIMULATOR, null, "us-east-1", Duration.ofSeconds(2),
				Duration.ofSeconds(15), ceiling);
	}

}
