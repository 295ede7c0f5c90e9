package dev.mooring.example.clinic.owner;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
class UnknownSpeciesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownSpeciesException(String name) {
    super("the clinic does not treat this species: " + name);
  }
}
