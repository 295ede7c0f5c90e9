package dev.mooring.example.clinic.owner;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/owners")
class OwnerController {

  private final OwnerService owners;

  OwnerController(OwnerService owners) {
    this.owners = owners;
  }

  @GetMapping
  List<OwnerView.Line> list() {
    return owners.list();
  }

  @GetMapping("/{id}")
  ResponseEntity<OwnerView> find(@PathVariable Long id) {
    return ResponseEntity.of(owners.find(id));
  }

  @PostMapping
  ResponseEntity<OwnerView> register(@Valid @RequestBody NewOwner request) {
    OwnerView owner = owners.register(request);
    return ResponseEntity.created(URI.create("/owners/" + owner.id())).body(owner);
  }
}
