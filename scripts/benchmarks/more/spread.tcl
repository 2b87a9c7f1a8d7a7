proc main {} {
    set base [dict create id 0 name ก score 0]
    set sum 0
    for {set i 1} {$i <= 500000} {incr i} {
        set r [dict merge $base [dict create score $i passed 1]]
        incr sum [dict get $r score]
    }
    puts $sum
}
main
