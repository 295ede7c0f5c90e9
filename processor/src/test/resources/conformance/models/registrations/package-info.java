@org.hibernate.annotations.FilterDef(name = "live", defaultCondition = "gone = false")
@org.hibernate.annotations.NamedQuery(name = "all", query = "from Thing")
@org.hibernate.annotations.EmbeddableInstantiatorRegistration(
    embeddableClass = Span.class,
    instantiator = SpanInstantiator.class)
package model;
