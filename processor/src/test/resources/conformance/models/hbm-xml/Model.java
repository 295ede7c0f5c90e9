package model;

import java.util.Set;

class Ship {
  private Long id;
  private String name;
  private Set<String> flags;
  private Harbour home;
}

class Harbour {
  private Long id;
  private String name;
}

class Ferry extends Ship {
  private int seats;
}
