package clinic;

/** No entity at all. */
public interface Api {}
