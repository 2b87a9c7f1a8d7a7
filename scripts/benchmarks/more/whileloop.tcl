proc main {} {
    set i 0
    set even 0
    while {$i < 10000000} {
        incr i
        if {$i % 2 == 0 && $i % 3 != 0} {incr even}
    }
    puts $even
}
main
