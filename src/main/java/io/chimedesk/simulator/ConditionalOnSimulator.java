package io.chimedesk.simulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * Only while the program works with a simulator instead of Amazon.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "chimedesk.chime.mode", havingValue = "simulator", matchIfMissing = true)
public @interface ConditionalOnSimulator {

}
