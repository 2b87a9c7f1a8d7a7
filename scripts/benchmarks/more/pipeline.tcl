proc main {} {
    set sum 0
    for {set i 1} {$i <= 3000000} {incr i} {
        if {$i % 3 == 0} {incr sum [expr {$i * 2}]}
    }
    puts $sum
}
main
