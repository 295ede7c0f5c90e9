package dev.mooring.processor.conformance;

import java.util.List;
import java.util.Map;

/**
 * A model that a test of Hibernate's asks for.
 *
 * @param name the test class, and its method where that asks
 * @param classes binary names
 * @param packages those that are added by themselves
 * @param mappings resources that are mapping files
 * @param settings Hibernate's settings for it
 * @param providers classes that give further settings, by the settings' names
 * @param services what the test hands to Hibernate as if a service file named it, by the service
 * @param domains Hibernate's standard domains that are part of it
 * @param notRun why it cannot be run, or empty
 */
record OrmModel(
    String name,
    List<String> classes,
    List<String> packages,
    List<String> mappings,
    Map<String, String> settings,
    Map<String, String> providers,
    Map<String, List<String>> services,
    List<String> domains,
    String notRun) {}
