/** What Spring Boot makes of the module's own configuration classes. */
@NullMarked
package dev.mooring.processor.spring;

import org.jspecify.annotations.NullMarked;
