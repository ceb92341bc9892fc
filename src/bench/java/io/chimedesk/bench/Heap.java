package io.chimedesk.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;

/**
 * What is alive on the heap of this process, as the collector sees it.
 */
final class Heap {

	private static final long MIB = 1024 * 1024;

	private Heap() {
	}

	/**
	 * What is left after a full collection, in MiB.
	 */
	static long idle() {
		System.gc();
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
	}

	/**
	 * The most that was left after any collection while the work went on, above what was
	 * there before, in MiB.
	 */
	static long growth(Callable<?> work) throws Exception {
		AtomicLong most = new AtomicLong();
		NotificationListener listener = (notification, handback) -> most.accumulateAndGet(left(notification),
				Math::max);
		List<NotificationEmitter> collectors = ManagementFactory.getGarbageCollectorMXBeans()
			.stream()
			.map(Heap::emitter)
			.toList();
		long before = idle();
		collectors.forEach((collector) -> collector.addNotificationListener(listener, null, null));
		try {
			work.call();
			System.gc();
		}
		finally {
			for (NotificationEmitter collector : collectors) {
				collector.removeNotificationListener(listener);
			}
		}
		return Math.max(0, most.get() / MIB - before);
	}

	private static NotificationEmitter emitter(GarbageCollectorMXBean collector) {
		return (NotificationEmitter) collector;
	}

	private static long left(Notification notification) {
		return GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
			.getGcInfo()
			.getMemoryUsageAfterGc()
			.entrySet()
			.stream()
			.filter((pool) -> pool.getKey().startsWith("G1"))
			.map(Map.Entry::getValue)
			.mapToLong(MemoryUsage::getUsed)
			.sum();
	}

}
