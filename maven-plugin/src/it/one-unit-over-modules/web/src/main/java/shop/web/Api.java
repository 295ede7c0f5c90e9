package shop.web;

/** Has nothing to do with the database. */
public class Api {}
