@Marks({@Mark(name = "package", kind = Kind.TWO), @Mark(name = "again")})
package sample;
