/** Everything besides annotated sources that Hibernate reads: files, settings, extensions. */
package dev.mooring.processor.sources;
