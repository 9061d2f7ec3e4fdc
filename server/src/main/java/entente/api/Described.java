package entente.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the OpenAPI description says of a method beyond its address. A method of this door without it is a bug. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Described {
    /** What it does, in one sentence. */
    String value();

    /** The record it answers with. */
    Class<?> gives() default Void.class;

    /** The media type it answers with. */
    String media() default "application/json";

    /** The record it takes, without the names that stand in the address. */
    Class<?> takes() default Void.class;

    /** Names of that record that stand in the address or are made here. */
    String[] without() default {};

    /** The parts of the form it takes instead, the first of them the record; none for a plain body. */
    String[] parts() default {};

    /** The parameters behind the question mark. */
    String[] query() default {};
}
