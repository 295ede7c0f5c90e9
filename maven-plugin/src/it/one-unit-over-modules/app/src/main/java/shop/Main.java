package shop;

import shop.web.Api;

/** Brings everything together. */
public class Main {
  Api api;
}
